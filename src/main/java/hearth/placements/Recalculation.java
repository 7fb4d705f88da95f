package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.geography.Geography;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where homes lie, worked out anew on purpose after another directory was taken in: first what would change, then, if wanted, frozen
 * anew. What a person has confirmed by hand, and homes that are over, stay as they are.
 */
public final class Recalculation {
    private final Geography geography;

    public Recalculation(Geography geography) {
        this.geography = geography;
    }

    /**
     * The home of an open placement as it is frozen.
     *
     * @param responsible code of the council responsible for the child
     * @param family where the child lived before care
     */
    public record Frozen(
            PlacementId placementId,
            String placement,
            String child,
            long phaseId,
            int version,
            String responsible,
            @Nullable String family,
            @Nullable String postcode,
            @Nullable String authority,
            Location location,
            Answer adjoining,
            Miles miles,
            @Nullable String edition) {}

    /** A home of which the directory of today says something else. */
    public record Change(Frozen frozen, Whereabouts now) {
        /** Its columns, as it stands and as it would be. */
        public static final List<Field<Change>> FIELDS = List.of(
                Field.of("placement", "Placement", Kind.REFERENCE, c -> c.frozen.placement()),
                Field.of("child", "Child", Kind.REFERENCE, c -> c.frozen.child()),
                Field.code("was_in", "Council as it stands", "authorities", c -> c.frozen.authority()),
                Field.code("would_be_in", "Council worked out anew", "authorities", c -> c.now.authority()),
                Field.of("was", "As it stands", Kind.TEXT, c -> words(c.frozen.location())),
                Field.of("would_be", "Worked out anew", Kind.TEXT, c -> words(c.now.location())),
                Field.of("miles_were", "Miles as they stand", Kind.MILES, c -> c.frozen.miles()),
                Field.of("miles_would_be", "Miles worked out anew", Kind.MILES, c -> c.now.keptMiles()),
                Field.of("edition", "Edition as it stands", Kind.TEXT, c -> c.frozen.edition()),
                Field.of("new_edition", "Edition now", Kind.TEXT, c -> c.now.edition()));

        private static String words(Location location) {
            return switch (location) {
                case IN -> "In the borough";
                case OUT -> "Out of the borough";
                case UNKNOWN -> "Not known";
            };
        }

        boolean differs() {
            return !Objects.equals(frozen.authority(), now.authority())
                    || frozen.location() != now.location()
                    || frozen.adjoining() != now.adjoining()
                    || !frozen.miles().equals(now.keptMiles());
        }
    }

    /** What would change, by placement. */
    public List<Change> changes(Session session) {
        return session.read(Right.SEE_CHILDREN, this::changes);
    }

    private List<Change> changes(Handle h) {
        return RecalculationStore.open(h).stream()
                .map(f -> new Change(f, geography.whereabouts(f.responsible(), f.family(), f.postcode())))
                .filter(Change::differs)
                .toList();
    }

    /**
     * Freezes these anew, all or none; the trail keeps what was.
     *
     * @throws hearth.common.Conflict where somebody has changed one of them since
     */
    public int freeze(Session session, List<Change> changes) {
        return session.write(Right.EDIT_CHILDREN, "work out anew where homes lie", tx -> {
            for (Change change : changes) {
                PlacementId id = change.frozen().placementId();
                Placement.Phase before = Placements.find(tx.sql(), id).orElseThrow().phases().stream()
                        .filter(p -> p.id() == change.frozen().phaseId())
                        .findFirst()
                        .orElseThrow();
                tx.update(
                        id,
                        "placement_phase",
                        change.frozen().phaseId(),
                        change.frozen().version(),
                        PlacementWriting.frozen(tx, change.now()));
                PlacementSteps.judgedAgain(tx, id, before, session.today());
            }
            return changes.size();
        });
    }
}
