package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import org.junit.jupiter.api.Test;

/** H06. */
class TypeInTermsTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H06, child, home);
    }

    @Test
    void theTermsNameTheType() {
        HouseholdFacts breaks = Made.home().but(d -> d.terms = TermsFacts.of(2, TermsLine.of("SHORT_BREAK", 0, 17)));

        assertThat(line(Made.child(), Made.home()).state()).isEqualTo(State.PASS);
        assertThat(line(Made.child(), breaks))
                .returns(State.FAIL, Line::state)
                .returns("Short breaks", Line::household)
                .returns("Short term", Line::child)
                .returns(WayRound.TERMS, Line::way);
    }

    @Test
    void withoutATypeWantedItIsNotKnown() {
        assertThat(Made.line(RuleId.H06, Request.of(Made.child(), Made.DAY), Made.home()))
                .returns(State.UNKNOWN, Line::state)
                .returns("say in the request which type of fostering is wanted", Line::wayRound);
    }

    @Test
    void termsThatSayNoTypeAreNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.terms = null)).state())
                .isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child(), Made.home().but(d -> d.terms = TermsFacts.of(2))))
                .returns(State.UNKNOWN, Line::state)
                .returns("record the types of the terms of approval", Line::wayRound);
    }
}
