package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** H04. */
class NumberInTermsTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H04, child, home);
    }

    @Test
    void theTermsAreForAsManyChildren() {
        Request two = Made.request(Made.child(1), Made.child(2));
        Request three = Made.request(Made.child(1), Made.child(2), Made.child(3));

        assertThat(Made.line(RuleId.H04, two, Made.home()).state()).isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H04, three, Made.home()))
                .returns(State.FAIL, Line::state)
                .returns("2 places", Line::household)
                .returns("3 children", Line::child)
                .returns(WayRound.TERMS, Line::way);
    }

    @Test
    void aLineOfTheTypeMaySayFewer() {
        HouseholdFacts home = Made.home()
                .but(d -> d.terms = new TermsFacts(
                        3, false, false, List.of(new TermsLine("SHORT_TERM", 0, 17, null, 1)), Set.of()));

        assertThat(Made.line(RuleId.H04, Made.request(Made.child(1), Made.child(2)), home)
                        .state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void termsForBrothersAndSistersLetNoStrangerJoin() {
        Resident there = Made.resident(new ChildId(9), LocalDate.of(2018, 1, 1), true, Map.of());
        HouseholdFacts home = Made.home().but(d -> {
            d.terms = new TermsFacts(2, false, true, List.of(), Set.of());
            d.residents = List.of(there);
        });

        assertThat(line(Made.child(), home).state()).isEqualTo(State.FAIL);
        assertThat(line(Made.child().but(d -> d.siblings = Set.of(new ChildId(9))), home)
                        .state())
                .isEqualTo(State.PASS);
    }

    @Test
    void withoutTermsItIsNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.terms = null)).state())
                .isEqualTo(State.UNKNOWN);
    }
}
