package hearth.matching.waiting;

import static hearth.matching.Made.DAY;
import static hearth.matching.Made.child;
import static hearth.matching.Made.home;
import static hearth.matching.Made.request;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.common.ChildId;
import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.Request.Together;
import hearth.matching.TermsFacts;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a policy keeps back over all homes, said on the board to those it concerns. */
class KeptBackTest {
    private static final List<Request> TWO = List.of(request(child(1)), request(child(2)));

    @Test
    void who_waits_for_the_sake_of_the_reserve_is_told_so() {
        Board board = board(TWO, List.of(one(home(100)), one(home(101))), new Limits(1, Limits.ANY, 0));
        assertThat(board.lines()).hasSize(1);
        assertThat(board.without()).hasValue(2);
        assertThat(board.left())
                .extracting(Board.Left::why)
                .containsExactly(
                        "There is a home with room for them, but the plan keeps 1 place free for emergencies.");
        assertThat(board.notes())
                .containsExactly("By this service's policy the plan keeps 1 place free for emergencies; without that it"
                        + " would place 1 more child.");
        assertThat(board.joint().certificate().proved()).isTrue();
        assertThat(board.fewest().worth().children())
                .as("what is done by hand keeps to it too")
                .isEqualTo(1);
    }

    @Test
    void nothing_is_said_where_nothing_is_kept_back() {
        Board board = board(TWO, List.of(one(home(100)), one(home(101))), Limits.NONE);
        assertThat(board.lines()).hasSize(2);
        assertThat(board.notes()).isEmpty();
        assertThat(board.without()).hasValue(2);
    }

    @Test
    void a_home_that_only_an_exemption_opens_counts_against_the_cap() {
        List<HouseholdFacts> full = List.of(exempting());
        assertThat(board(List.of(request(child(1))), full, Limits.NONE).lines())
                .extracting(Board.Proposed::exempt)
                .containsExactly(true);
        Board none = board(List.of(request(child(1))), full, new Limits(0, 0, 0));
        assertThat(none.lines()).isEmpty();
        assertThat(none.left().getFirst().why())
                .isEqualTo("There is a home with room for them, but the plan uses no exemption.");
        assertThat(board(List.of(request(child(1))), List.of(home(100)), Limits.NONE)
                        .lines())
                .extracting(Board.Proposed::exempt)
                .containsExactly(false);
    }

    @Test
    void a_home_settles_unless_somebody_ticks_that_it_may_take_several() {
        var settling = new Limits(0, Limits.ANY, 14);
        Board board = board(TWO, List.of(home(100)), settling);
        assertThat(board.lines()).hasSize(1);
        assertThat(board.left().getFirst().why()).endsWith("brings no two new groups to one home within 14 days.");
        var ticked = WhatIf.NOTHING.tick("FC-100");
        assertThat(planning(TWO, List.of(home(100)), settling)
                        .board(ticked, Deadline.none())
                        .lines())
                .hasSize(2);
        assertThat(ticked.untick("FC-100").nothing()).isTrue();
        HouseholdFacts lately = home(100).but(d -> d.residents = List.of(fostered(9, DAY.minusDays(13))));
        Board shut = board(List.of(request(child(1))), List.of(lately), settling);
        assertThat(shut.lines()).as("somebody came a fortnight ago, less a day").isEmpty();
        assertThat(shut.without()).as("without settling").hasValue(1);
        assertThat(board(List.of(request(child(1))), List.of(lately), new Limits(0, Limits.ANY, 13))
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_line_that_cannot_be_kept_says_that_it_may_be_for_the_limits() {
        var planning = planning(TWO, List.of(one(home(100))), new Limits(1, Limits.ANY, 0));
        assertThat(planning.board(WhatIf.NOTHING.pin("CH-1", "FC-100"), Deadline.none())
                        .notes())
                .contains("CH-1 cannot be kept at FC-100: it does not go together with what else is settled, or with"
                        + " what the plan keeps to.");
    }

    @Test
    void there_is_room_beside_a_brother_whose_sister_lives_elsewhere() {
        ChildFacts young = child(1).but(d -> d.siblings = Set.of(new ChildId(2)));
        ChildFacts old = child(2).but(d -> {
            d.born = LocalDate.of(2012, 1, 1);
            d.siblings = Set.of(new ChildId(1));
        });
        HouseholdFacts teenager =
                one(home(101)).but(d -> d.terms = TermsFacts.of(1, TermsLine.of("SHORT_TERM", 11, 17)));
        Board board = board(
                List.of(asked(Together.SHOULD, DAY, LocalDate.of(2027, 6, 1), young, old), request(child(3))),
                List.of(home(100), teenager),
                new Limits(1, Limits.ANY, 0));
        assertThat(board.lines()).extracting(Board.Proposed::unit).containsExactly("CH-1", "CH-2");
        assertThat(board.left())
                .extracting(Board.Left::why)
                .containsExactly(
                        "There is a home with room for them, but the plan keeps 1 place free for emergencies.");
    }

    /** Without the fourth, nothing need be kept free on the night on which the third home is there no more. */
    @Test
    void nothing_is_proved_at_once_of_a_plan_that_a_night_fewer_leaves_room_for() {
        HouseholdFacts brief = home(102)
                .but(d -> d.calendar = new Calendar(
                        List.of(new Calendar.Span(LocalDate.of(2024, 1, 1), DAY.plusDays(10), 1, 0, 0, false, null))));
        var planning = planning(
                List.of(
                        request(child(1)),
                        request(child(2)),
                        request(child(3)),
                        asked(Together.NONE, DAY.plusDays(10), DAY.plusDays(12), child(4))),
                List.of(one(home(100)), one(home(101)), brief),
                new Limits(1, Limits.ANY, 0));
        Planning.Standing standing = planning.standing(Deadline.none(), (doing, percent) -> {});
        WhatIf tried = WhatIf.NOTHING.takeOut("CH-4");
        assertThat(standing.board().lines()).hasSize(1);
        assertThat(planning.again(standing, tried).joint().certificate().proved())
                .isFalse();
        assertThat(planning.board(tried, Deadline.none()).lines()).hasSize(2);
    }

    private static Request asked(Together together, LocalDate from, LocalDate until, ChildFacts... children) {
        return new Request(
                List.of(children),
                together,
                Set.of(),
                "SHORT_TERM",
                false,
                from,
                until,
                DAY.minusDays(5),
                DAY.minusDays(4));
    }

    /** Three live there; an exemption names them and the first child. */
    private static HouseholdFacts exempting() {
        return home(100).but(d -> {
            d.terms = TermsFacts.of(4, TermsLine.of("SHORT_TERM", 0, 17));
            d.calendar = Calendar.free(1, LocalDate.of(2024, 1, 1));
            d.residents = List.of(
                    fostered(7, DAY.minusYears(1)), fostered(8, DAY.minusYears(1)), fostered(9, DAY.minusYears(1)));
            d.exempted = List.of(Set.of(new ChildId(1), new ChildId(7), new ChildId(8), new ChildId(9)));
        });
    }

    private static Resident fostered(long id, LocalDate from) {
        return new Resident(
                new ChildId(id),
                null,
                LocalDate.of(2019, 5, 1),
                "F",
                true,
                false,
                from,
                null,
                Set.of(),
                Map.of(),
                Set.of(),
                false);
    }

    private static HouseholdFacts one(HouseholdFacts home) {
        return home.but(d -> d.calendar = Calendar.free(1, LocalDate.of(2024, 1, 1)));
    }

    private static Board board(List<Request> requests, List<HouseholdFacts> homes, Limits limits) {
        return planning(requests, homes, limits).board(WhatIf.NOTHING, Deadline.none());
    }

    private static Planning planning(List<Request> requests, List<HouseholdFacts> homes, Limits limits) {
        return new Planning(new WaitingList(requests, day -> homes, Made.ledgers(), e -> 50, limits));
    }
}
