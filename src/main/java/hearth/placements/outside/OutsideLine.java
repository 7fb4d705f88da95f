package hearth.placements.outside;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One child on the board of those who live outside the area or in residential homes.
 *
 * @param missing what is missing, the earliest first
 */
public record OutsideLine(OutsideChild of, WayBack way, List<MissingStep> missing) {
    /** Its columns; what a home costs is shown to those who may see it. */
    public static List<Field<OutsideLine>> fields(boolean costs) {
        return costs
                ? ALL
                : ALL.stream().filter(f -> !f.name().equals("weekly_cost")).toList();
    }

    private static final List<Field<OutsideLine>> ALL = List.of(
            Field.of("child", "Child", Kind.REFERENCE, l -> l.of.home().child()),
            Field.of("name", "Name", Kind.NAME, l -> l.of.home().name()),
            Field.of("standing", "Stands", Kind.TEXT, l -> l.way.standing().label()),
            Field.of("why_standing", "Because", Kind.LONG_TEXT, l -> l.way.words()),
            Field.code("type", "Type of home", "place", l -> l.of.home().place()),
            Field.of("home", "Home", Kind.NAME, l -> l.of.home().home()),
            Field.code("authority", "Authority", "authorities", l -> l.of.home().authority()),
            Field.of("miles", "Miles", Kind.MILES, l -> l.of.home().miles()),
            Field.of(
                    "at_a_distance",
                    "At a distance",
                    Kind.FLAG,
                    l -> l.of.home().atADistance()),
            Field.of("since", "There since", Kind.DATE, l -> l.of.home().startsOn()),
            Field.code("reason", "Why there", "out-of-borough-reason", why(OutOfArea::reason)),
            Field.of("approved", "Approved by", Kind.TEXT, l -> approved(l.of)),
            Field.of("host_told", "Host told on", Kind.DATE, why(OutOfArea::hostNotifiedOn)),
            Field.of(
                    "weekly_cost",
                    "Weekly cost",
                    Kind.WEEKLY_RATE,
                    l -> l.of.home().weekly()),
            Field.of("target", "Back by", Kind.DATE, plan(ReturnPlan::targetOn)),
            Field.of("plan_home", "Home named", Kind.NAME, l -> l.of.home().planHome()),
            Field.of("next_step", "Next step", Kind.LONG_TEXT, plan(ReturnPlan::nextStep)),
            Field.of("blocker", "In the way", Kind.LONG_TEXT, plan(ReturnPlan::blocker)),
            Field.of("missing", "Missing", Kind.NUMBER, l -> (long) l.missing.size()),
            Field.of("first_due", "First due", Kind.DATE, OutsideLine::firstDue),
            Field.of("out", "Out of borough", Kind.FLAG, l -> l.of.home().out()),
            Field.of("residential", "Residential", Kind.FLAG, l -> l.of.home().residential()));

    public ChildId childId() {
        return of.home().childId();
    }

    /** Whether the child lives outside the area, a gate is true and no risk holds. */
    public boolean toReturn() {
        return of.home().out() && way.standing() == WayBack.Standing.TO_RETURN;
    }

    /** Whether the child lives in a residential home and there is a plan to step down to a family. */
    public boolean toStepDown() {
        ReturnPlan plan = of.plan();
        return of.home().residential() && plan != null && plan.kind() == ReturnPlan.Kind.STEP_DOWN;
    }

    /** Whether this financial year's forecast counts the child: to return, with a day left in the year and a named home. */
    public boolean forecast(LocalDate today) {
        return toReturn() && planned(today);
    }

    /** The same of a child who is to step down, unless a risk holds it. */
    public boolean forecastDown(LocalDate today) {
        return toStepDown() && way.standing() != WayBack.Standing.HELD && planned(today);
    }

    private boolean planned(LocalDate today) {
        ReturnPlan plan = of.plan();
        return plan != null
                && plan.kind() != ReturnPlan.Kind.SETTLED
                && plan.namesHome()
                && plan.targetOn() != null
                && !plan.targetOn().isBefore(today)
                && plan.targetOn().isBefore(FinancialYear.of(today).end());
    }

    /** The earliest day by which something that is missing is due. */
    public @Nullable LocalDate firstDue() {
        return missing.isEmpty() ? null : missing.getFirst().due();
    }

    /** Who approved the home; where nobody did, how that was dealt with, or null. */
    public static @Nullable String approved(OutsideChild child) {
        AuthorityDecision approval = child.approval();
        String settled = child.home().approvalSettled();
        return approval != null ? approved(approval) : settled == null ? null : "dealt with: " + settled;
    }

    /** Who approved it, in which role and when; of what was said by telephone, when and by when it is to be there in writing. */
    public static String approved(AuthorityDecision approval) {
        String who = approval.name() + ", " + approval.role() + ", ";
        String day = BritishDates.format(approval.decidedOn());
        LocalDate due = approval.proofDueOn();
        if (due == null) {
            return who + day;
        }
        LocalDate proof = approval.proofOn();
        return "told by " + who + day + " at " + approval.toldAt()
                + (proof == null
                        ? "; written proof due " + BritishDates.format(due)
                        : "; in writing since " + BritishDates.format(proof));
    }

    private static Function<OutsideLine, @Nullable Object> why(Function<OutOfArea, @Nullable Object> get) {
        return line -> line.of.why() == null ? null : get.apply(line.of.why());
    }

    private static Function<OutsideLine, @Nullable Object> plan(Function<ReturnPlan, @Nullable Object> get) {
        return line -> line.of.plan() == null ? null : get.apply(line.of.plan());
    }
}
