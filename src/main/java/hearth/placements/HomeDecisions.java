package hearth.placements;

import hearth.access.Breaches;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The signed decision that a home with carers rests on: a named person, a reason, the child's wishes (NMS 15; UK GDPR Art 22A to 22D).
 * A plan waits for it; a child who moved in without one is recorded all the same, and that stands until somebody has signed. In an
 * emergency the reason is a task of the first working day instead.
 */
public final class HomeDecisions {
    /** Under which a home without a decision stands. */
    public static final String RULE = "MATCH-01";

    /** Under which it stands that a child lives in a home that a rule of matching bars. */
    public static final String BARRED = "MATCH-02";

    public static final String WHO = "the person who decides on homes";

    public static final String CONSULTED = "Say who was consulted, or that nobody could be reached in time.";

    private static final int WEEKS_BACK = 4;

    private HomeDecisions() {}

    /** A decision that no placement rests on yet; null without one, or where none is asked. */
    static @Nullable Long open(Handle h, NewPlacement told) {
        HouseholdId household = told.home().household();
        return household == null
                ? null
                : DecisionStore.open(h, told.child(), household).orElse(null);
    }

    /** What a decision on any home must say and does not: who decides, and why this home. */
    public static List<Refusal> unsaid(String byField, String by, String whyField, String why) {
        var refusals = new ArrayList<Refusal>();
        if (by.isBlank()) {
            refusals.add(Refusal.at(byField, "Enter the name of the person who decides."));
        }
        if (why.isBlank()) {
            refusals.add(Refusal.at(whyField, "Write why this home was chosen, also where it stands first."));
        }
        return refusals;
    }

    /** What speaks against a home about which nobody has decided; a court's placement and one taken from a file need no decision. */
    static List<Refusal> against(Handle h, NewPlacement told, LocalDate today) {
        boolean plan = told.startsOn().isAfter(today);
        boolean basis = told.basis() == Placement.Basis.DECISION || (plan && told.basis() == Placement.Basis.EMERGENCY);
        boolean provider =
                ProviderDecision.of(told.home().household() != null, told.home().place());
        ProviderDecision.Told said = signedWith(told);
        if (said != null) {
            return ProviderDecision.refusals(h, told.child(), said, today);
        }
        boolean carers = told.home().household() != null && foster(told.home().place());
        boolean asked = basis && (carers || provider) && ours(h, told.child());
        if (!asked || told.startsOn().isBefore(askedSince(h, today)) || open(h, told) != null) {
            return List.of();
        }
        if (plan && provider) {
            return ProviderDecision.refusals(h, told.child(), ProviderDecision.Told.NOTHING, today);
        }
        return List.of(Refusal.of(
                        RULE,
                        (plan
                                        ? "A planned placement goes through a decision, and none on this home is on"
                                                + " record."
                                        : "The child moved in on " + BritishDates.format(told.startsOn())
                                                + " and no decision on this home is on record.")
                                + (provider
                                        ? " Open the placement"
                                        : " Open Find a home for the child, open these carers")
                                + " and sign: who decides, why this home, what the child wishes (NMS 15).")
                .decidedBy(WHO));
    }

    /** The decision that is signed with the placement itself; null without one, and for our carers, who are held against the rules. */
    static ProviderDecision.@Nullable Told signedWith(NewPlacement told) {
        return told.home().household() == null ? told.decision() : null;
    }

    private static boolean foster(String place) {
        return CodeList.named("place")
                .find(place)
                .map(c -> Set.of("KINSHIP", "FOSTER").contains(c.group()))
                .orElse(false);
    }

    private static boolean ours(Handle h, ChildId child) {
        return HomeStore.child(h, child)
                .map(c -> c.responsibleAuthority().equals(HomeStore.ownAuthority(h)))
                .orElse(false);
    }

    /** The child lives there by a decision: once that holds for all of its children it is carried out, and so is the request. */
    static void placed(Tx tx, ChildId child, long decision, LocalDate startsOn, LocalDate today) {
        DecisionStore.Signed signed = DecisionStore.signed(tx.sql(), decision);
        if (signed.left() > 0) {
            return;
        }
        tx.update(child, "match_decision", signed.id(), signed.version(), Row.of("state", "PLACED"));
        if (signed.referralId() != null && !startsOn.isAfter(today)) {
            Referrals.find(tx.sql(), signed.referralId())
                    .filter(r -> !r.states().getLast().state().closed())
                    .ifPresent(r -> Referrals.move(tx, r, today, Referral.State.PLACED));
        }
    }

    /**
     * A decision was signed: a home of which none was on record rests on it from now on, and others that were signed for the child but
     * not carried out have fallen through. Signed afterwards it says nothing of what has been planned since the child moved in.
     */
    public static void signed(Tx tx, ChildId child, HouseholdId home, long decision, LocalDate today) {
        LocalDate since = Placements.in(tx.sql(), home, today).stream()
                .filter(p -> p.childId().equals(child))
                .map(Placement::startsOn)
                .findFirst()
                .orElse(null);
        DecisionStore.others(tx.sql(), child, decision, since)
                .forEach(other -> tx.update(
                        child, "match_decision", other.id(), other.version(), Row.of("state", "FELL_THROUGH")));
        for (Placement placement : Placements.of(tx.sql(), child)) {
            if (home.equals(placement.householdId()) && missing(tx.sql(), placement)) {
                PlacementId id = placement.id();
                tx.update(id, "placement", id.value(), placement.version(), Row.of("decision_id", decision));
                settled(tx, placement, today);
                placed(tx, child, decision, placement.startsOn(), today);
            }
        }
    }

    /** A decision was signed: nothing stands against the placement for want of one. */
    static void settled(Tx tx, Placement placement, LocalDate today) {
        LocalDate on = placement.startsOn().isAfter(today) ? placement.startsOn() : today;
        Breaches.resolve(tx, placement.id(), Set.of(RULE), on, "A decision was signed.");
    }

    /**
     * The child lives there, or is to: what was decided beyond the terms counts from that day. The six days are given once, so a decision
     * that another stay has used is left as it is, and so is one that was made after this stay had begun.
     */
    static void beyondTerms(Tx tx, NewPlacement told, PlacementId placement) {
        DecisionStore.unused(tx.sql(), told, placement)
                .forEach(d -> tx.update(
                        told.child(),
                        "authority_decision",
                        d.id(),
                        d.version(),
                        Row.of("expires_on", PlacementRules.beyondTermsUntil(told.startsOn()))));
    }

    /** Whether a placement still waits for its decision: an emergency, or a breach that stands. */
    public static boolean awaited(Handle h, Placement placement, LocalDate today) {
        return !placement.startsOn().isBefore(askedSince(h, today))
                && (missing(h, placement) || (provided(placement) && unsigned(h, placement)));
    }

    /** Whether a placement is in a provider's home. */
    public static boolean provided(Placement placement) {
        return ProviderDecision.of(
                placement.householdId() != null, placement.phases().getFirst().place());
    }

    private static boolean unsigned(Handle h, Placement placement) {
        return placement.basis() == Placement.Basis.EMERGENCY
                ? placement.endsOn() == null
                        && ours(h, placement.childId())
                        && DecisionStore.provider(h, placement.id()).isEmpty()
                : Breaches.on(h, placement.id()).stream()
                        .anyMatch(b -> b.rule().equals(RULE) && b.resolvedOn() == null);
    }

    private static boolean missing(Handle h, Placement placement) {
        return placement.householdId() != null
                && placement.endsOn() == null
                && Set.of(Placement.Basis.EMERGENCY, Placement.Basis.DECISION).contains(placement.basis())
                && DecisionStore.of(h, placement.id()).isEmpty();
    }

    /** From which day on a home asks for a decision: since this team keeps them here, and in any case the last four weeks. */
    public static LocalDate askedSince(Handle h, LocalDate today) {
        LocalDate made = DecisionStore.madeOn(h);
        LocalDate lately = today.minusWeeks(WEEKS_BACK);
        return made.isBefore(lately) ? made : lately;
    }
}
