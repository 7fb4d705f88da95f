package hearth.placements.outside;

import hearth.common.Answer;
import hearth.common.WorkingDays;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing for a child who lives outside the area.
 *
 * @param due the last day on which it is in time: by a rule or, where there is none, four weeks on, as good practice has it
 * @param source the rule, in words
 */
public record MissingStep(Kind kind, String what, LocalDate due, String source) {
    /** CPPCR 2010 reg 13(4): in an emergency within so many working days. */
    private static final int NOTICE_DAYS = 5;

    /** Where no rule sets a day: general knowledge, no source was read. */
    private static final int WEEKS = 4;

    private static final String PRACTICE = "Good practice: within 4 weeks";

    /** What is missing. */
    public enum Kind {
        WHY,
        APPROVAL,
        PROOF,
        CONSULTED,
        HOST,
        CARE_PLAN,
        REVIEW,
        TARGET,
        HOME,
        NEXT_STEP
    }

    /** All that is missing, the earliest first. */
    static List<MissingStep> of(OutsideChild child, WayBack way) {
        var missing = new ArrayList<MissingStep>();
        if (child.home().out()) {
            outside(child, missing);
        }
        ReturnPlan plan = child.back();
        boolean down = plan != null && plan.kind() == ReturnPlan.Kind.STEP_DOWN;
        if (way.standing() == WayBack.Standing.TO_RETURN || (down && way.standing() == WayBack.Standing.TO_STEP_DOWN)) {
            plan(child, down, missing);
        }
        missing.sort(Comparator.comparing(MissingStep::due));
        return missing;
    }

    private static void outside(OutsideChild child, List<MissingStep> missing) {
        OutsideChild.Home home = child.home();
        OutOfArea why = child.why();
        LocalDate notice = WorkingDays.after(home.startsOn(), NOTICE_DAYS);
        if (why == null || why.reason().equals("NOT_RECORDED")) {
            missing.add(new MissingStep(
                    Kind.WHY,
                    "Record why the child lives there",
                    notice,
                    "CPPCR 2010 reg 13(4): the notice says why it is the most suitable home"));
        }
        AuthorityDecision approval = child.approval();
        if (!home.relaxed() && !enough(approval, home) && home.approvalSettled() == null) {
            // Before it takes effect; the 5 working days of an emergency are general knowledge, their text was not
            // read.
            missing.add(new MissingStep(
                    Kind.APPROVAL,
                    home.atADistance()
                            ? "Get the approval of the director of children's services"
                            : "Get the approval of a nominated officer",
                    home.basis() == Placement.Basis.EMERGENCY ? notice : home.startsOn(),
                    home.atADistance() ? "CPPCR 2010 reg 11(1)(b)" : "CPPCR 2010 reg 11(1)(a)"));
        }
        if (approval != null && approval.wantsProof()) {
            missing.add(new MissingStep(
                    Kind.PROOF,
                    "Get in writing what " + approval.name() + " said by telephone",
                    Objects.requireNonNullElse(approval.proofDueOn(), approval.decidedOn()),
                    "CPPCR 2010 reg 11"));
        }
        if (home.atADistance() && !home.relaxed() && (why == null || why.hostConsultedOn() == null)) {
            missing.add(new MissingStep(
                    Kind.CONSULTED,
                    "Consult the council there",
                    home.basis() == Placement.Basis.EMERGENCY ? notice : home.startsOn(),
                    "CPPCR 2010 reg 11(2)(d)(ii)"));
        }
        if ((why == null || why.hostNotifiedOn() == null) && home.hostSettled() == null) {
            missing.add(new MissingStep(
                    Kind.HOST,
                    "Tell the council there in writing",
                    home.basis() == Placement.Basis.EMERGENCY ? notice : home.startsOn(),
                    "CPPCR 2010 reg 13(4): before, in an emergency within 5 working days"));
        }
        if (why != null && why.hostNotifiedOn() != null && why.carePlanSentOn() == null) {
            missing.add(new MissingStep(
                    Kind.CARE_PLAN,
                    "Send the council there a copy of the care plan",
                    notice,
                    home.atADistance() ? "CPPCR 2010 reg 11(2)(d)(ii)" : "CPPCR 2010 reg 13(4)"));
        }
        if (why != null && why.reviewOn() == null) {
            missing.add(new MissingStep(
                    Kind.REVIEW,
                    "Set a day to look at it again",
                    home.startsOn().plusWeeks(WEEKS),
                    PRACTICE));
        }
    }

    private static boolean enough(@Nullable AuthorityDecision approval, OutsideChild.Home home) {
        return approval != null && (!home.atADistance() || approval.kind() == AuthorityDecision.Kind.AT_A_DISTANCE);
    }

    private static void plan(OutsideChild child, boolean down, List<MissingStep> missing) {
        ReturnPlan plan = child.back();
        LocalDate target = plan == null ? null : plan.targetOn();
        LocalDate due = target == null ? since(child).plusWeeks(WEEKS) : target;
        String source = target == null ? PRACTICE : "The plan of return";
        if (target == null) {
            String what = "Say by which day the child is to be " + (down ? "with a family" : "back");
            missing.add(new MissingStep(Kind.TARGET, what, due, source));
        }
        if (plan == null || !plan.namesHome()) {
            missing.add(new MissingStep(Kind.HOME, "Name the home to come to", due, source));
        }
        if (plan == null || plan.nextStep() == null) {
            missing.add(new MissingStep(Kind.NEXT_STEP, "Say what happens next", due, source));
        }
    }

    /** Since when a return is thought of: the plan, the review that says so, or twelve weeks before the placement ends. */
    private static LocalDate since(OutsideChild child) {
        ReturnPlan plan = child.back();
        if (plan != null) {
            return plan.openedOn();
        }
        LocalDate reviewed = child.heard().reviewedOn();
        if (child.heard().saysReturn() == Answer.YES && reviewed != null) {
            return reviewed;
        }
        LocalDate ends = child.home().plannedEndOn();
        return ends == null ? child.home().startsOn() : ends.minusWeeks(WayBack.WEEKS);
    }
}
