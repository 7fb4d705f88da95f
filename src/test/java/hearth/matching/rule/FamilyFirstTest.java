package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import org.junit.jupiter.api.Test;

/** H21. */
class FamilyFirstTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H21, child, home);
    }

    @Test
    void aDayIsRecordedOrSomebodyDoesIt() {
        Request open = Request.of(Made.child(), Made.DAY);

        assertThat(line(Made.child(), Made.home()).state()).isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H21, open, Made.home()))
                .returns(State.DECISION, Line::state)
                .returns("the child's social worker", Line::decider);
        assertThat(Made.line(RuleId.H21, open, Made.home().but(d -> d.connected = true))
                        .state())
                .isEqualTo(State.PASS);
    }
}
