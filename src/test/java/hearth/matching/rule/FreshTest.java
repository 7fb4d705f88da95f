package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** H23. */
class FreshTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H23, child, home);
    }

    private static Line checked(@Nullable LocalDate day) {
        return line(Made.child(), Made.home().but(d -> d.checkedOn = day));
    }

    @Test
    void halfAYearIsFreshAndADayMoreIsNot() {
        assertThat(checked(Made.DAY.minusDays(180)).state()).isEqualTo(State.PASS);
        assertThat(checked(Made.DAY.minusDays(181)))
                .returns(State.DECISION, Line::state)
                .returns("ring the carers", Line::wayRound);
        assertThat(checked(null).state()).isEqualTo(State.UNKNOWN);
    }
}
