package hearth.placements;

import hearth.common.CodeList;
import hearth.geography.Location;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of a plan of return when the child moves on: it is closed with what came of it, or goes on in the next home where the care
 * plan or the child still asks for it. That a home was ending, or was taken in an emergency, was said of that home alone.
 */
final class ReturnPlans {
    private static final Set<ReturnPlan.Gate> OF_THE_CHILD =
            Set.of(ReturnPlan.Gate.PLAN_SAYS_RETURN, ReturnPlan.Gate.CHILD_ASKS);
    private static final Set<String> FAMILY = Set.of("KINSHIP", "FOSTER", "PARENTS");

    private ReturnPlans() {}

    /** The child has come to another home, or is to; a plan of an earlier period of care ended with that. */
    static void follow(Tx tx, Placement next) {
        for (ReturnPlan plan : OutOfBorough.plans(tx.sql(), next.childId())) {
            boolean open = plan.closedOn() == null && plan.kind() != ReturnPlan.Kind.SETTLED;
            if (open && !plan.placementId().equals(next.id())) {
                Placement left = Placements.find(tx.sql(), plan.placementId()).orElseThrow();
                LocalDate end = left.endsOn();
                if (end != null && !end.isAfter(next.startsOn())) {
                    if (Objects.equals(left.periodId(), next.periodId())) {
                        follow(tx, plan, next);
                    } else {
                        OutOfBorough.close(tx, plan, end, ReturnPlan.Outcome.LEFT_CARE, null);
                    }
                }
            }
        }
    }

    private static void follow(Tx tx, ReturnPlan plan, Placement next) {
        Placement.Phase home = next.phases().getFirst();
        String group =
                CodeList.named("place").find(home.place()).map(c -> c.group()).orElse("");
        boolean down = plan.kind() == ReturnPlan.Kind.STEP_DOWN;
        boolean inside = home.location() == Location.IN;
        boolean reached = down ? FAMILY.contains(group) : inside && !group.equals("ADOPTION");
        ReturnPlan.Outcome outcome = !reached
                ? ReturnPlan.Outcome.NOT_PURSUED
                : down ? ReturnPlan.Outcome.STEPPED_DOWN : ReturnPlan.Outcome.RETURNED;
        OutOfBorough.close(tx, plan, next.startsOn(), outcome, next.id());
        boolean stillAway = down ? group.equals("RESIDENTIAL") : !inside;
        ReturnPlan.Gate gate = plan.gate();
        if (stillAway && gate != null && OF_THE_CHILD.contains(gate)) {
            OutOfBorough.plan(tx, next, next.startsOn(), plan.told());
        }
    }

    /** Care ends, and with it the plan. */
    static void leftCare(Tx tx, Placement home, LocalDate on) {
        OutOfBorough.open(tx.sql(), home.id())
                .filter(plan -> plan.kind() != ReturnPlan.Kind.SETTLED)
                .ifPresent(plan -> OutOfBorough.close(tx, plan, on, ReturnPlan.Outcome.LEFT_CARE, null));
    }
}
