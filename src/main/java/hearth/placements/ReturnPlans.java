package hearth.placements;

import hearth.children.Care;
import hearth.children.CareFitting;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.geography.Location;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of a plan of return when the child moves on: it is closed with what came of it, or goes on in the next home where the care
 * plan or the child still asks for it and nothing was said of that home yet. That a home was ending, or was taken in an emergency, was
 * said of that home alone.
 */
final class ReturnPlans {
    private static final Set<ReturnPlan.Gate> OF_THE_CHILD =
            Set.of(ReturnPlan.Gate.PLAN_SAYS_RETURN, ReturnPlan.Gate.CHILD_ASKS);
    private static final Set<String> FAMILY = Set.of("KINSHIP", "FOSTER", "PARENTS");

    private ReturnPlans() {}

    /** What has become of a child's open plans, as the homes and the care of the child are recorded now, whoever recorded them. */
    static void follow(Tx tx, ChildId child) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ReturnPlan plan : OutOfBorough.plans(tx.sql(), child)) {
                if (plan.closedOn() == null && plan.kind() != ReturnPlan.Kind.SETTLED) {
                    moved |= followed(tx, plan, Placements.of(tx.sql(), child));
                }
            }
        }
    }

    /** Whether the home that a plan is of is over, and the plan with it; a plan of an earlier period of care ended with that. */
    private static boolean followed(Tx tx, ReturnPlan plan, List<Placement> homes) {
        Placement left = homes.stream()
                .filter(home -> home.id().equals(plan.placementId()))
                .findFirst()
                .orElseThrow();
        LocalDate end = left.endsOn();
        if (end == null) {
            return false;
        }
        Placement next = homes.stream()
                .filter(home -> !home.id().equals(left.id()) && !home.startsOn().isBefore(end))
                .min(Comparator.comparing(Placement::startsOn))
                .orElse(null);
        if (next != null && Objects.equals(left.periodId(), next.periodId())) {
            follow(tx, plan, next);
            return true;
        }
        boolean over = next != null || careIsOver(tx, left);
        if (over) {
            OutOfBorough.close(tx, plan, end, ReturnPlan.Outcome.LEFT_CARE, null);
        }
        return over;
    }

    /** Whether the period of care of a home has ended; one that a list only leaves without further homes may go on. */
    private static boolean careIsOver(Tx tx, Placement home) {
        Long period = home.periodId();
        return period != null
                && Care.find(tx.sql(), period)
                        .filter(care -> care.endsOn() != null && !CareFitting.NOT_KNOWN.equals(care.rec()))
                        .isPresent();
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
        boolean unsaid = OutOfBorough.open(tx.sql(), next.id()).isEmpty();
        if (stillAway && unsaid && gate != null && OF_THE_CHILD.contains(gate)) {
            OutOfBorough.plan(tx, next, next.startsOn(), plan.told());
        }
    }
}
