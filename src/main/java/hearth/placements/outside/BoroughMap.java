package hearth.placements.outside;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.SubjectId;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import hearth.geography.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where children and carers of ours live on a day, each at the middle of a postcode. Confidential addresses and restricted records
 * are no dots.
 *
 * @param centre the middle of the area, as the dots inside it have it; null where there is none
 * @param notShown how many are left out because the address is confidential or the record restricted
 * @param notPlaced how many have no postcode that is known
 */
public record BoroughMap(List<Dot> dots, @Nullable GridReference centre, long notShown, long notPlaced) {
    /** What a dot stands for. */
    public enum Kind {
        CHILD_IN("Children in the borough"),
        CHILD_OUT("Children out of the borough"),
        CHILD_UNKNOWN("Children, council there not known"),
        CARERS("Our carers");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One of them.
     *
     * @param opens the record
     * @param family where the child lived before care, for the rings; null for carers and where it is not known
     */
    public record Dot(
            Kind kind,
            SubjectId opens,
            String label,
            String detail,
            GridReference at,
            @Nullable GridReference family) {}

    /** Reads it as it stood on a day. */
    public static BoroughMap of(Session session, Geography geography, LocalDate day) {
        List<MapStore.Place> places = session.read(Right.SEE_CHILDREN, h -> {
            var all = new ArrayList<>(MapStore.children(h, day));
            if (session.may(Right.SEE_CARERS)) {
                all.addAll(MapStore.carers(h, day));
            }
            return all;
        });
        var dots = new ArrayList<Dot>();
        long notShown = 0;
        long notPlaced = 0;
        for (MapStore.Place place : places) {
            GridReference at =
                    place.covered() ? null : geography.locate(place.postcode()).grid();
            if (place.covered()) {
                notShown++;
            } else if (at == null) {
                notPlaced++;
            } else {
                GridReference family = place.family() == null
                        ? null
                        : geography.locate(place.family()).grid();
                dots.add(new Dot(kind(place), place.opens(), place.label(), place.detail(), at, family));
            }
        }
        dots.sort(Comparator.comparing(Dot::kind).thenComparing(Dot::label));
        return new BoroughMap(List.copyOf(dots), centre(dots), notShown, notPlaced);
    }

    private static Kind kind(MapStore.Place place) {
        Location location = place.location();
        return location == null
                ? Kind.CARERS
                : switch (location) {
                    case IN -> Kind.CHILD_IN;
                    case OUT -> Kind.CHILD_OUT;
                    case UNKNOWN -> Kind.CHILD_UNKNOWN;
                };
    }

    /** The middle one by easting and by northing, so that a single far home does not move it. */
    private static @Nullable GridReference centre(List<Dot> dots) {
        List<GridReference> inside = dots.stream()
                .filter(d -> d.kind() == Kind.CHILD_IN)
                .map(Dot::at)
                .toList();
        List<GridReference> those =
                inside.isEmpty() ? dots.stream().map(Dot::at).toList() : inside;
        if (those.isEmpty()) {
            return null;
        }
        int middle = those.size() / 2;
        return new GridReference(
                those.stream().map(GridReference::easting).sorted().toList().get(middle),
                those.stream().map(GridReference::northing).sorted().toList().get(middle));
    }
}
