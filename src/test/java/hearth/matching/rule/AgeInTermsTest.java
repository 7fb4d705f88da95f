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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H03. */
class AgeInTermsTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H03, child, home);
    }

    private static HouseholdFacts terms(int from, int to) {
        return Made.home().but(d -> d.terms = TermsFacts.of(2, TermsLine.of("SHORT_TERM", from, to)));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, PASS", "8, 10, FAIL", "7, 8, PASS", "7, 7, FAIL", "0, 6, FAIL"})
    void theAgeIsWithinTheTermsUntilTheLastNight(int from, int to, State state) {
        // Seven on the first night, eight from 1 March 2027, needed until 1 June 2027.
        assertThat(line(Made.child(), terms(from, to)).state()).isEqualTo(state);
    }

    @Test
    void aBirthdayOnTheFirstDayNotNeededCountsNoMore() {
        ChildFacts child = Made.child().but(d -> d.born = LocalDate.of(2019, 6, 1));

        assertThat(line(child, terms(0, 7)).state()).isEqualTo(State.PASS);
    }

    @Test
    void theBirthdayThatLeadsOutIsNamed() {
        assertThat(line(Made.child(), terms(0, 7)))
                .returns("7 on 31 October 2026; 8 on 1 March 2027", Line::child)
                .returns("0 to 7", Line::household)
                .returns("the agency decision maker", Line::decider)
                .returns(WayRound.TERMS, Line::way);
    }

    @Test
    void everyChildOfAGroupIsAsked() {
        ChildFacts old = Made.child(2).but(d -> d.born = LocalDate.of(2012, 1, 1));

        assertThat(Made.line(RuleId.H03, Made.request(Made.child(), old), terms(0, 10)))
                .returns(State.FAIL, Line::state)
                .returns("7, 14 on 31 October 2026", Line::child);
    }

    @Test
    void linesOfAnotherTypeDoNotHelpWhereTheTypeHasItsOwn() {
        HouseholdFacts home = Made.home()
                .but(d -> d.terms =
                        TermsFacts.of(2, TermsLine.of("SHORT_TERM", 10, 17), TermsLine.of("SHORT_BREAK", 0, 17)));

        assertThat(line(Made.child(), home).state()).isEqualTo(State.FAIL);
    }

    @Test
    void withoutADateOfBirthOrTermsItIsNotKnown() {
        assertThat(line(Made.child().but(d -> d.born = null), Made.home()).state())
                .isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child(), Made.home().but(d -> d.terms = null)).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void whereNoEndIsKnownABirthdayWithinAYearThatLeadsOutIsAWarning() {
        Request open = Request.of(Made.child(), Made.DAY);

        assertThat(Made.line(RuleId.H03, open, terms(0, 7)))
                .returns(State.PASS, Line::state)
                .returns("7 on 31 October 2026; 8 on 1 March 2027, beyond the terms", Line::child);
        assertThat(Made.line(RuleId.H03, open, terms(0, 8)).child()).isEqualTo("7 on 31 October 2026");
    }
}
