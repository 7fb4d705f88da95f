package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** H08. */
class PlaceFreeTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H08, child, home);
    }

    private static HouseholdFacts taken(int places, LocalDate from, @Nullable LocalDate until) {
        return Made.home()
                .but(d -> d.calendar = d.calendar.and(new Calendar.Span(from, until, 0, places, 0, false, null)));
    }

    @Test
    void aPlaceTakenOnOneNightOfTheRequestIsNoPlaceFree() {
        LocalDate night = LocalDate.of(2027, 3, 1);

        assertThat(line(Made.child(), taken(2, night, night.plusDays(1))))
                .returns(State.FAIL, Line::state)
                .returns("free from 2 March 2027", Line::wayRound)
                .returns("2 of 2 free on 31 October 2026, later 0", Line::household);
    }

    @Test
    void theFirstNightNotNeededCountsNoMore() {
        assertThat(line(Made.child(), taken(2, LocalDate.of(2027, 6, 1), null)).state())
                .isEqualTo(State.PASS);
        assertThat(line(Made.child(), taken(2, LocalDate.of(2027, 5, 31), null)).state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void aMoveOutOnTheFirstNightFreesThePlaceForIt() {
        assertThat(line(Made.child(), taken(2, Made.DAY.minusDays(50), Made.DAY))
                        .state())
                .isEqualTo(State.PASS);
    }

    @Test
    void whereNoDayIsKnownAChangeOfTermsIsTheWay() {
        assertThat(line(Made.child(), taken(2, Made.DAY.minusDays(50), null)))
                .returns(WayRound.TERMS, Line::way)
                .returns("the agency decision maker", Line::decider);
    }

    @Test
    void whatIsNotAvailableIsNotFree() {
        HouseholdFacts home = Made.home()
                .but(d -> d.calendar =
                        d.calendar.and(new Calendar.Span(Made.DAY, Made.DAY.plusDays(9), 0, 0, 2, false, null)));

        assertThat(line(Made.child(), home))
                .returns(State.FAIL, Line::state)
                .returns("0 of 2 free on 31 October 2026, 2 not available", Line::household)
                .returns("free from 9 November 2026", Line::wayRound);
    }

    @Test
    void aChildDoesNotStandInItsOwnWay() {
        HouseholdFacts home = Made.home()
                .but(d -> d.calendar = Calendar.free(1, LocalDate.of(2024, 1, 1))
                        .and(new Calendar.Span(LocalDate.of(2025, 1, 1), null, 0, 1, 0, false, new ChildId(1))));

        assertThat(line(Made.child(1), home).state()).isEqualTo(State.PASS);
        assertThat(line(Made.child(2), home).state()).isEqualTo(State.FAIL);
    }

    @Test
    void withoutPlacesRecordedItIsNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.calendar = Calendar.NOTHING))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }
}
