package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H07. */
class SexInTermsTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H07, child, home);
    }

    private static HouseholdFacts only(String sex) {
        return Made.home().but(d -> d.terms = TermsFacts.of(2, new TermsLine("SHORT_TERM", 0, 17, sex, null)));
    }

    @ParameterizedTest
    @CsvSource({"F, F, PASS", "F, M, FAIL", "M, F, FAIL", "F, U, UNKNOWN"})
    void termsForGirlsOrBoysAreForThem(String terms, String child, State state) {
        assertThat(line(Made.child().but(d -> d.sex = child), only(terms)).state())
                .isEqualTo(state);
    }

    @Test
    void withoutAWordOfItBothAreWithin() {
        assertThat(line(Made.child().but(d -> d.sex = "U"), Made.home()))
                .returns(State.PASS, Line::state)
                .returns("girls and boys", Line::household);
    }

    @Test
    void withoutTermsItIsNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.terms = null)).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aChangeOfTermsIsTheWayRound() {
        assertThat(line(Made.child(), only("M")))
                .returns("the agency decision maker", Line::decider)
                .returns(WayRound.TERMS, Line::way)
                .returns("boys only", Line::household)
                .returns("a girl", Line::child);
    }
}
