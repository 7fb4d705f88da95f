package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.AboutChildren;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A named person's decision on a home that is no household of ours: an agency's carers or a residential home. No rules are held against
 * such a home, so it is signed with the placement and kept with it.
 *
 * @param wish what the child wished, or why it could not be had
 * @param declined homes that said no or were not chosen, and why
 */
public record ProviderDecision(
        LocalDate decidedOn,
        String decidedBy,
        String reason,
        String consulted,
        String wish,
        @Nullable String declined) {

    /** Codes of the list "place" for which one is asked: foster care and residential homes. */
    public static final List<String> PLACES = CodeList.named("place").all().stream()
            .filter(c -> c.group().equals("FOSTER") || c.group().equals("RESIDENTIAL"))
            .map(Code::code)
            .toList();

    /**
     * What is told of one.
     *
     * @param wish null where it is on record already; one that is told by halves is refused
     */
    public record Told(
            String by,
            String reason,
            String consulted,
            @Nullable Wish wish,
            @Nullable String declined) {
        public static final Told NOTHING = new Told("", "", "", null, null);
    }

    /** Whether a home is of the kind: foster care or residential, with no household of ours to hold against the rules. */
    static boolean of(boolean household, String place) {
        return !household && PLACES.contains(place);
    }

    /** What is not said yet, each beside its field. */
    static List<Refusal> refusals(Handle h, ChildId child, Told told, LocalDate today) {
        var refusals = new ArrayList<>(HomeDecisions.unsaid("decided_by", told.by(), "decided_why", told.reason()));
        if (told.consulted().isBlank()) {
            refusals.add(Refusal.at("consulted", HomeDecisions.CONSULTED));
        }
        Wish wish = told.wish();
        if (wish == null && AboutChildren.lastWish(h, child, today).isEmpty()) {
            refusals.add(Refusal.at(
                    "wish_words",
                    "Write what the child wishes and who asked, or why it could not be had and who says so."));
        }
        if (wish != null && !wish.whole()) {
            refusals.add(Refusal.at(
                    "wish_words", "Write what the child wishes, or why it could not be had: one of the two."));
        }
        if (wish != null && wish.takenBy().isBlank()) {
            refusals.add(Refusal.at("wish_by", "Enter who asked the child, or who says why it could not be had."));
        }
        return refusals;
    }

    /**
     * Signs it for a child who lives there without one.
     *
     * @throws RuleRefused where something is not said
     */
    public static void sign(Session session, Placement home, Told told) {
        session.write(Right.EDIT_CHILDREN, "a decision on a home", tx -> {
            if (on(tx.sql(), home.id()).isPresent()) {
                // Practice: what was signed stands; nobody signs over it.
                throw new RuleRefused(Refusal.of(
                        "MATCH-03", "A decision on this home has been signed already. Open the placement again."));
            }
            RuleRefused.unlessEmpty(refusals(tx.sql(), home.childId(), told, session.today()));
            put(tx, home.id(), home.childId(), told, session.today());
            HomeDecisions.settled(tx, home, session.today());
            return home;
        });
    }

    /** The same with the placement itself, inside its transaction; nothing is asked again. */
    static void put(Tx tx, PlacementId home, ChildId child, Told told, LocalDate today) {
        Wish wish = told.wish();
        long said = wish != null
                ? AboutChildren.wish(tx, child, wish)
                : AboutChildren.lastWish(tx.sql(), child, today).orElseThrow();
        String declined = told.declined();
        tx.insert(
                home,
                "provider_decision",
                Row.of("placement_id", home)
                        .and("decided_on", today)
                        .and("decided_by", told.by().strip())
                        .and("reason", told.reason().strip())
                        .and("consulted", told.consulted().strip())
                        .and("wish_id", said)
                        .and("declined", declined == null || declined.isBlank() ? null : declined.strip()));
    }

    /** The one that a placement rests on. */
    public static Optional<ProviderDecision> on(Handle h, PlacementId home) {
        return DecisionStore.provider(h, home);
    }
}
