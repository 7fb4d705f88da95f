package hearth.placements.outside;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a way back is thought of for a child, and why or why not. A placement comes to an end where the child's own plan or needs say
 * so (CPPCR 2010 reg 14, NMS 15 for fostering), never for what it costs: price, distance and band are no part of any rule here.
 *
 * @param gates those that are true, also where a risk holds them
 * @param words why, for the worker
 */
public record WayBack(Standing standing, List<ReturnPlan.Gate> gates, String words) {
    /** How long an arrival in an emergency is a reason to think of a return, and how long a return must last to have held. */
    public static final int WEEKS = 12;

    /** A placement meant to end within so many weeks is ending. */
    private static final int ENDING_WEEKS = 12;

    /** Kinship, brothers and sisters, adoption, court and the child's own choice: positive reasons, out of list and target. */
    private static final Set<String> POSITIVE =
            Set.of("NEAR_FAMILY", "SIBLINGS_TOGETHER", "ADOPTION", "COURT", "CHILD_CHOICE");

    /** Where a child stands. */
    public enum Standing {
        TO_RETURN("To return"),
        /** Of a child in a residential home inside the area. */
        TO_STEP_DOWN("To step down"),
        HELD("Held by a risk"),
        SETTLED("Settled"),
        POSITIVE("Should stay"),
        OWN_CARERS("Own carers");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What holds for a child on a day.
     *
     * @param touching the places where the child must not live that touch the way back
     */
    static WayBack of(Grounds child, List<OutsideChild.Zone> touching, LocalDate today) {
        List<ReturnPlan.Gate> gates = gates(child, today);
        Grounds.Why why = child.why();
        String positive = positive(child);
        if (positive != null) {
            return new WayBack(Standing.POSITIVE, gates, positive);
        }
        if (child.stay().out() && child.stay().ownCarers()) {
            return new WayBack(
                    Standing.OWN_CARERS, gates, "The carers are our own and live outside the area; the child stays.");
        }
        String risk = risk(child, touching);
        if (risk != null) {
            return new WayBack(Standing.HELD, gates, risk);
        }
        if (!gates.isEmpty()) {
            Standing to = child.stay().out() ? Standing.TO_RETURN : Standing.TO_STEP_DOWN;
            return new WayBack(to, gates, words(child, gates));
        }
        ReturnPlan plan = child.plan();
        if (plan != null && plan.settledWhy() != null) {
            return new WayBack(Standing.SETTLED, gates, plan.settledWhy());
        }
        if (plan != null && plan.gate() == ReturnPlan.Gate.RECENT_EMERGENCY) {
            return new WayBack(
                    Standing.SETTLED,
                    gates,
                    "The emergency is " + WEEKS + " weeks past. Say which reason there still is, or that the child is"
                            + " settled.");
        }
        return new WayBack(
                Standing.SETTLED,
                gates,
                why == null || why.reason().equals("NOT_RECORDED")
                        ? "No plan, review or wish says return. Why the child lives there is not recorded."
                        : "No plan, review or wish says return.");
    }

    private static @Nullable String positive(Grounds child) {
        Grounds.Why why = child.why();
        if (child.stay().group().equals("ADOPTION")) {
            return "Placed for adoption.";
        }
        if (child.stay().group().equals("KINSHIP")) {
            return "With a relative or friend.";
        }
        // A prison or young offender institution is the court's decision, whatever reason was written down.
        if (child.stay().place().equals("R5")) {
            return "Where a court has decided.";
        }
        return why != null && POSITIVE.contains(why.reason())
                ? CodeList.named("out-of-borough-reason").label(why.reason()) + "."
                : null;
    }

    private static @Nullable String risk(Grounds child, List<OutsideChild.Zone> touching) {
        Grounds.Why why = child.why();
        LocalDate unsafeSince = why != null && why.reason().equals("SAFEGUARDING") ? why.startsOn() : null;
        boolean unsafe = unsafeSince != null;
        if (!unsafe && touching.isEmpty()) {
            return null;
        }
        OutsideChild.Reassessment risk = child.risk();
        LocalDate since = touching.stream()
                .map(OutsideChild.Zone::startsOn)
                .reduce(Objects.requireNonNullElse(unsafeSince, LocalDate.MIN), (a, b) -> a.isAfter(b) ? a : b);
        String what = unsafe ? "It was not safe locally" : "A place where the child must not live touches the way back";
        if (risk == null || risk.assessedOn().isBefore(since)) {
            return what + ". Nothing is planned until the risk is looked at again: on which day, by whom, with what"
                    + " outcome.";
        }
        if (risk.outcome() == OutsideChild.Reassessment.Outcome.NOT_SAFE) {
            return what + ". " + risk.assessedBy() + " looked at it again on " + BritishDates.format(risk.assessedOn())
                    + ": not safe.";
        }
        return null;
    }

    private static List<ReturnPlan.Gate> gates(Grounds child, LocalDate today) {
        var gates = new ArrayList<ReturnPlan.Gate>();
        ReturnPlan plan = child.plan();
        ReturnPlan back = child.back();
        ReturnPlan.Gate planned = back == null ? null : back.gate();
        LocalDate reviewed = child.reviewedOn();
        boolean settledSince = plan != null
                && plan.kind() == ReturnPlan.Kind.SETTLED
                && (reviewed == null || !reviewed.isAfter(plan.openedOn()));
        boolean reviewSays = child.reviewSaysReturn() && !settledSince;
        if (reviewSays || planned == ReturnPlan.Gate.PLAN_SAYS_RETURN) {
            gates.add(ReturnPlan.Gate.PLAN_SAYS_RETURN);
        }
        if (planned == ReturnPlan.Gate.CHILD_ASKS) {
            gates.add(ReturnPlan.Gate.CHILD_ASKS);
        }
        LocalDate ends = child.stay().plannedEndOn();
        boolean ending = ends != null && !ends.isAfter(today.plusWeeks(ENDING_WEEKS));
        if (ending || planned == ReturnPlan.Gate.ENDING) {
            gates.add(ReturnPlan.Gate.ENDING);
        }
        boolean emergency = child.stay().basis() == Placement.Basis.EMERGENCY;
        boolean lately = child.stay().startsOn().plusWeeks(WEEKS).isAfter(today);
        if (lately && planned == ReturnPlan.Gate.RECENT_EMERGENCY && emergency) {
            gates.add(ReturnPlan.Gate.RECENT_EMERGENCY);
        }
        return gates;
    }

    private static String words(Grounds child, List<ReturnPlan.Gate> gates) {
        var words = new StringBuilder();
        for (ReturnPlan.Gate gate : gates) {
            words.append(words.isEmpty() ? "" : " ").append(gate.label()).append('.');
        }
        LocalDate reviewed = child.reviewedOn();
        if (reviewed != null && child.reviewSaysReturn()) {
            words.append(" Review of ").append(BritishDates.format(reviewed)).append('.');
        }
        OutsideChild.Reassessment risk = child.risk();
        if (risk != null) {
            words.append(" Risk looked at again by ")
                    .append(risk.assessedBy())
                    .append(" on ")
                    .append(BritishDates.format(risk.assessedOn()))
                    .append(": ")
                    .append(risk.outcome().label())
                    .append('.');
        }
        return words.toString();
    }
}
