package hearth.matching.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.common.ChildId;
import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Standing;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Policy;
import hearth.matching.Ranking;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.Scoring;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.Why;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What comes in wrong, or says nothing, is a clear line in the result: never an exception, never an empty page. */
class BadInputTest {
    private static Board board(Request request, HouseholdFacts... homes) {
        var scoring = new Scoring(Policy.STANDARD);
        return new Planning(new WaitingList(
                        List.of(request),
                        day -> Arrays.asList(homes),
                        Made.ledgers(),
                        e -> scoring.of(e).low(),
                        Limits.NONE))
                .board(WhatIf.NOTHING, Deadline.none());
    }

    private static String left(Board board) {
        assertThat(board.lines()).isEmpty();
        assertThat(board.left()).hasSize(1);
        return board.left().getFirst().why();
    }

    private static List<ChildFacts> siblings(int many) {
        return LongStream.rangeClosed(1, many)
                .mapToObj(id -> Made.child(id)
                        .but(d -> d.siblings = LongStream.rangeClosed(1, many)
                                .filter(other -> other != id)
                                .mapToObj(ChildId::new)
                                .collect(Collectors.toSet())))
                .toList();
    }

    @Test
    void noVacancyAtAll() {
        HouseholdFacts full = Made.home().but(d -> d.calendar = Calendar.free(0, Made.DAY.minusYears(1)));

        assertThat(left(board(Made.request(Made.child()), full)))
                .isEqualTo(
                        "No home passes every rule; 1 is barred by one rule alone. Most are barred by: a place free on"
                                + " every day.");
        assertThat(left(board(Made.request(Made.child())))).isEqualTo("There is no household to be asked.");
    }

    @Test
    void aGroupLargerThanAnyHome() {
        Request seven = Request.of(siblings(7), Request.Together.MUST, Made.DAY);
        Entry entry = Made.entry(seven, Made.home());

        assertThat(entry.line(RuleId.H04).state()).isEqualTo(State.FAIL);
        assertThat(entry.line(RuleId.H04).household()).contains("2");
        assertThat(left(board(seven, Made.home()))).startsWith("No home passes every rule");
        Request may = Request.of(siblings(7), Request.Together.SHOULD, Made.DAY);
        assertThat(left(board(may, Made.home(101), Made.home(102))))
                .as("too many to look at every way to part them")
                .endsWith("They should stay together, and so many are planned in one home only, never in parts.");
        Request three = Request.of(siblings(3), Request.Together.SHOULD, Made.DAY);
        assertThat(board(three, Made.home(101), Made.home(102)).lines())
                .as("who should stay together may be parted")
                .hasSize(2);
    }

    @Test
    void mustAndMustNotLiveTogether() {
        List<ChildFacts> two = siblings(2);
        ChildFacts one = two.getFirst()
                .but(d -> d.apart = List.of(new ChildFacts.Apart(new ChildId(2), null, null, null, "COURT", Made.DAY)));
        Request request = Request.of(List.of(one, two.getLast()), Request.Together.MUST, Made.DAY);
        Line apart = Made.entry(request, Made.home()).line(RuleId.H11);

        assertThat(apart.state()).isEqualTo(State.FAIL);
        assertThat(left(board(request, Made.home())))
                .startsWith("No home passes every rule")
                .contains("Most are barred by");
    }

    @Test
    void aChildOfWhomNothingIsKnown() {
        Request request = Request.of(ChildFacts.of(1, d -> {}), Made.DAY);
        Entry entry = Made.entry(request, Made.home());

        assertThat(entry.state()).isEqualTo(State.UNKNOWN);
        assertThat(Why.words(entry)).startsWith("Cannot be judged yet.").contains("Not known:");
        assertThat(Why.brief(entry))
                .startsWith("Cannot be judged yet.")
                .containsPattern("Not known: [^,]+(, [^,]+)*, and [0-9]+ more\\.")
                .hasSizeLessThan(200);
        var ranking = Ranking.of(Made.ledgers().of(request, List.of(Made.home())), Policy.STANDARD);
        var points = ranking.homes().getFirst().points();
        assertThat(points.low()).isLessThan(points.high());
    }

    @Test
    void termsThatEndBeforeTheyStart() {
        HouseholdFacts odd = Made.home()
                .but(d -> d.standing =
                        new Standing(Standing.Kind.ACTIVE, LocalDate.of(2027, 1, 1), null, LocalDate.of(2026, 1, 1)));
        HouseholdFacts ages = Made.home().but(d -> d.terms = TermsFacts.of(2, TermsLine.of("SHORT_TERM", 12, 4)));

        Line approved = Made.line(RuleId.H01, Made.child(), odd);
        assertThat(approved.state()).isEqualTo(State.FAIL);
        assertThat(approved.household()).contains("2026");
        Line age = Made.line(RuleId.H03, Made.child(), ages);
        assertThat(age.state()).isEqualTo(State.FAIL);
        assertThat(age.household()).contains("12 to 4");
    }

    @Test
    void aRequestThatEndsBeforeItStarts() {
        Request request = new Request(
                List.of(Made.child()),
                Request.Together.NONE,
                java.util.Set.of(),
                "SHORT_TERM",
                false,
                Made.DAY,
                Made.DAY.minusDays(3),
                Made.DAY.minusDays(5),
                null);

        assertThat(Made.entry(request, Made.home()).lines()).hasSize(RuleId.values().length);
        Board board = board(request, Made.home());
        assertThat(board.lines().size() + board.left().size()).isEqualTo(1);
    }

    @Test
    void aHouseholdWithoutAPostcode() {
        HouseholdFacts nowhere = Made.home().but(d -> {
            d.postcode = null;
            d.at = null;
            d.authority = null;
        });
        Entry entry = Made.entry(Made.request(Made.child()), nowhere);

        assertThat(entry.line(RuleId.H19)).returns(State.UNKNOWN, Line::state);
        assertThat(Why.words(entry)).startsWith("Cannot be judged yet.");
        assertThat(board(Made.request(Made.child()), nowhere).lines()).hasSize(1);
    }
}
