package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Limit;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H18. */
class StatedLimitsTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H18, child, home);
    }

    private static Line limit(String kind, String value) {
        return line(
                Made.child(),
                Made.home().but(d -> d.limits = List.of(new Limit(kind, value, false, Made.DAY.minusDays(9)))));
    }

    @ParameterizedTest
    @CsvSource({
        "AGE, 5 to 10, PASS", "AGE, 8-10, DECISION", "AGE, toddlers, UNKNOWN", "NUMBER, 1, PASS", "NUMBER, 0, DECISION",
        "NEED, BEHAVIOUR, DECISION", "NEED, SLEEP, UNKNOWN", "DISTANCE, 5, PASS", "SEX, F, PASS", "SEX, M, DECISION",
        "OTHER, no pets, UNKNOWN"
    })
    void beyondTheirWordTheyAreAskedAgain(String kind, String value, State state) {
        assertThat(limit(kind, value).state()).isEqualTo(state);
    }

    @Test
    void itIsNeverAFailAndTheCarersDecide() {
        assertThat(limit("AGE", "8 to 10"))
                .returns("the carers", Line::decider)
                .returns(WayRound.ASK, Line::way)
                .returns("ages 8 to 10 (asked 22 October 2026)", Line::household);
    }

    @Test
    void aLimitThatTurnsOnAProtectedCharacteristicIsNotApplied() {
        Line line = line(Made.child(), Made.home().but(d -> d.limits = List.of(new Limit("SEX", "M", true, Made.DAY))));

        assertThat(line.state()).isEqualTo(State.PASS);
        assertThat(line.household()).contains("not applied").contains("supervising social worker");
    }

    @Test
    void carersWhomNobodyAskedAreNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.answers.remove(HomeQuestion.LIMITS)))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }
}
