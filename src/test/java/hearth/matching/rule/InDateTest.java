package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Duty;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H02. */
class InDateTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H02, child, home);
    }

    private static State due(LocalDate day) {
        return line(Made.child(), Made.home().but(d -> d.duties = List.of(new Duty("DBS", day))))
                .state();
    }

    @Test
    void whatFallsDueOnTheFirstNightIsInDateAndTheDayBeforeIsNot() {
        assertThat(due(Made.DAY)).isEqualTo(State.PASS);
        assertThat(due(Made.DAY.minusDays(1))).isEqualTo(State.DECISION);
    }

    @Test
    void whatIsOverdueIsNamedInTheWayRound() {
        HouseholdFacts home = Made.home()
                .but(d -> d.duties = List.of(new Duty("Annual review", Made.DAY.minusDays(30)), new Duty("DBS", null)));

        assertThat(line(Made.child(), home))
                .returns(State.DECISION, Line::state)
                .returns("the fostering manager", Line::decider)
                .returns("book Annual review", Line::wayRound)
                .returns("Annual review due 1 October 2026; DBS not recorded", Line::household);
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.duties = List.of()))
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child(), Made.home().but(d -> d.duties = List.of(new Duty("DBS", null))))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }
}
