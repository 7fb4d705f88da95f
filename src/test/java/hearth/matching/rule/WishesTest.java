package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import org.junit.jupiter.api.Test;

/** H22. */
class WishesTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H22, child, home);
    }

    @Test
    void everyChildsWishesAreWrittenDown() {
        ChildFacts silent = Made.child(2).but(d -> d.wishOn = null);

        assertThat(line(Made.child(), Made.home()).child()).isEqualTo("wishes recorded on 28 October 2026");
        assertThat(Made.line(RuleId.H22, Made.request(Made.child(), silent), Made.home()))
                .returns(State.DECISION, Line::state)
                .returns("CH-1: wishes recorded on 28 October 2026; CH-2: wishes not recorded", Line::child);
    }
}
