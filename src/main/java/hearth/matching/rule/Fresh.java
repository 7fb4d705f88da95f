package hearth.matching.rule;

import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** H23: somebody has seen or asked the carers within the days that local policy gives. */
final class Fresh implements Rule {
    private final int days;
    private final LocalDate today;

    Fresh(Policy policy, LocalDate today) {
        this.days = policy.freshDays();
        this.today = today;
    }

    @Override
    public RuleId id() {
        return RuleId.H23;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        LocalDate checked = home.checkedOn();
        State state =
                checked == null ? State.UNKNOWN : checked.plusDays(days).isBefore(today) ? State.DECISION : State.PASS;
        Line line = Line.of(
                id(),
                state,
                () -> checked == null
                        ? "no visit, call or answer recorded"
                        : "last asked or seen on " + Said.day(checked) + ", " + ChronoUnit.DAYS.between(checked, today)
                                + " days ago",
                () -> "not older than " + days + " days");
        return state == State.PASS
                ? line
                : line.decidedBy(Said.SUPERVISOR).round(WayRound.ASK, () -> "ring the carers");
    }
}
