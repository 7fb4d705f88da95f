package hearth.matching.waiting;

import static hearth.matching.Made.DAY;
import static hearth.matching.Made.child;
import static hearth.matching.Made.home;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.Request.Together;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import hearth.matching.plan.Plan;
import hearth.placements.HomePrices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * From requests and households to a plan of people: real rules, invented facts. It is long because each thing that can be tried on a
 * plan has its case.
 */
class PlanningTest {
    @Test
    void nobody_waits() {
        Board board = board(List.of(), List.of(home()));
        assertThat(board.waiting()).isZero();
        assertThat(board.lines()).isEmpty();
        assertThat(board.joint().certificate().sentence()).isEqualTo("No plan places more children: proved.");
    }

    @Test
    void who_waits_longest_does_not_take_the_only_home_of_another() {
        HouseholdFacts young = home(100).but(d -> d.terms = TermsFacts.of(1, TermsLine.of("SHORT_TERM", 0, 10)));
        HouseholdFacts any = home(101).but(d -> d.terms = TermsFacts.of(1, TermsLine.of("SHORT_TERM", 0, 17)));
        List<HouseholdFacts> homes = List.of(one(young), one(any));
        Request early = request(9, child(1));
        Request late = request(2, older(2));
        Board board = board(List.of(late, early), homes);
        assertThat(board.waiting()).isEqualTo(2);
        assertThat(board.arrival().worth().children()).isEqualTo(1);
        assertThat(board.joint().worth().children()).isEqualTo(2);
        assertThat(board.lines()).extracting(Board.Proposed::unit).containsExactly("CH-1", "CH-2");
        Board.Proposed first = board.lines().getFirst();
        assertThat(first.home().reference()).isEqualTo("FC-100");
        assertThat(first.ownBest()).isEqualTo(first.points() + 1);
        assertThat(first.rank()).isEqualTo(2);
        assertThat(first.gains()).containsExactly("CH-2");
    }

    /** R6: no plan goes past a rule. */
    @Test
    void a_home_that_a_rule_bars_is_in_no_plan_and_the_reason_is_said() {
        Board board = board(List.of(request(3, older(1))), List.of(home(100), home(101)));
        assertThat(board.lines()).isEmpty();
        assertThat(board.left())
                .extracting(Board.Left::why)
                .containsExactly(
                        "No home passes every rule; 2 are barred by one rule alone. Most are barred by: age within the"
                                + " terms of approval.");
        assertThat(board.joint().certificate().proved()).isTrue();
    }

    @Test
    void a_pin_a_shut_home_and_one_taken_out() {
        List<HouseholdFacts> homes = List.of(one(home(100)), one(home(101)));
        List<Request> requests = List.of(request(9, child(1)), request(2, child(2)));
        var planning = planning(requests, homes);
        assertThat(at(planning.board(WhatIf.NOTHING, Deadline.none()))).containsExactly("CH-1 FC-101", "CH-2 FC-100");
        WhatIf pinned = WhatIf.NOTHING.pin("CH-1", "FC-100");
        Board board = planning.board(pinned, Deadline.none());
        assertThat(at(board)).containsExactly("CH-1 FC-100", "CH-2 FC-101");
        assertThat(board.lines().getFirst().pinned()).isTrue();
        WhatIf shut = pinned.forbid("CH-1", "FC-100");
        assertThat(shut.pins()).isEmpty();
        assertThat(at(planning.board(shut.forbid("CH-2", "FC-100"), Deadline.none())))
                .hasSize(1);
        assertThat(planning.board(shut.forbid("CH-1", "FC-101"), Deadline.none())
                        .left())
                .extracting(Board.Left::why)
                .containsExactly(
                        "Every home that no rule bars is shut to them by what is tried, or for others who would"
                                + " come there.");
        Board without = planning.board(WhatIf.NOTHING.takeOut("CH-1"), Deadline.none());
        assertThat(without.waiting()).isEqualTo(1);
        assertThat(without.left()).extracting(Board.Left::why).containsExactly("Taken out of the plan.");
        assertThat(planning.board(WhatIf.NOTHING.pin("CH-1", "FC-100").pin("CH-2", "FC-100"), Deadline.none())
                        .notes())
                .containsExactly("CH-2 cannot be kept at FC-100: it does not go together with what else is settled.");
    }

    @Test
    void other_plans_have_three_children_elsewhere_and_nearly_as_many_points() {
        List<HouseholdFacts> homes = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            homes.add(one(home(100 + i)));
            requests.add(request(9 - i, child(1 + i)));
        }
        var planning = planning(requests, homes);
        Board board = planning.board(WhatIf.NOTHING, Deadline.none());
        List<Plan> others = planning.others(board, WhatIf.NOTHING, Deadline.none());
        assertThat(others).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        for (Plan other : others) {
            assertThat(Others.elsewhere(other, board.joint())).isGreaterThanOrEqualTo(3);
            assertThat(other.worth().children()).isEqualTo(5);
            assertThat(other.worth().points())
                    .isGreaterThanOrEqualTo(board.joint().worth().points() - 25);
        }
        WhatIf allPinned = WhatIf.NOTHING;
        for (Board.Proposed line : board.lines()) {
            allPinned = allPinned.pin(line.unit(), line.home().reference());
        }
        assertThat(planning.others(planning.board(allPinned, Deadline.none()), allPinned, Deadline.none()))
                .isEmpty();
    }

    @Test
    void children_whose_plans_keep_them_apart_are_not_put_together() {
        ChildFacts alone = child(1).but(d -> d.answers.put(ChildQuestion.NO_YOUNGER, Fact.must("YES", DAY)));
        ChildFacts younger = child(2).but(d -> d.born = LocalDate.of(2021, 3, 1));
        Board board = board(List.of(request(9, alone), request(2, younger)), List.of(home(100)));
        assertThat(board.lines())
                .as("the rules are asked again with both there")
                .hasSize(1);
        ChildFacts named = child(1).but(d ->
                d.apart = List.of(new ChildFacts.Apart(new ChildId(2), null, null, null, "care plan", Made.DAY)));
        assertThat(board(List.of(request(9, named), request(2, child(2))), List.of(home(100)))
                        .lines())
                .hasSize(1);
        assertThat(board(List.of(request(9, child(1)), request(2, child(2))), List.of(home(100)))
                        .lines())
                .as("without a reason both go there")
                .hasSize(2);
    }

    /** R7: who must stay together is never parted; where they should, it is counted. */
    @Test
    void brothers_and_sisters_go_together_or_in_the_ways_their_plan_allows() {
        List<HouseholdFacts> single = List.of(one(home(100)), one(home(101)));
        assertThat(board(List.of(siblings(Together.MUST)), single).lines()).isEmpty();
        assertThat(board(List.of(siblings(Together.NONE)), single).lines()).isEmpty();
        Board should = board(List.of(siblings(Together.SHOULD)), single);
        assertThat(at(should)).containsExactly("CH-1 FC-101", "CH-2 FC-100");
        assertThat(should.joint().worth().splits()).isEqualTo(1);
        assertThat(should.lines().getFirst().entry().state())
                .as("it needs a reason")
                .isEqualTo(State.DECISION);
        assertThat(board(List.of(siblings(Together.SHOULD)), List.of(one(home(100)), home(102)))
                        .lines())
                .extracting(l -> l.unit() + " " + l.home().reference())
                .containsExactly("CH-1 CH-2 FC-102");
        Board apart = board(List.of(siblings(Together.MUST_NOT)), List.of(home(100), home(101)));
        assertThat(apart.lines()).extracting(l -> l.home().reference()).containsExactlyInAnyOrder("FC-100", "FC-101");
    }

    @Test
    void four_sisters_may_go_over_the_limit_but_nobody_joins_them() {
        List<ChildFacts> four = List.of(sister(1, 2, 3, 4), sister(2, 1, 3, 4), sister(3, 1, 2, 4), sister(4, 1, 2, 3));
        Request group = new Request(
                four, Together.MUST, Set.of(), "SHORT_TERM", false, DAY, null, DAY.minusDays(3), DAY.minusDays(4));
        HouseholdFacts large = home(100).but(d -> {
            d.terms = TermsFacts.of(5, TermsLine.of("SHORT_TERM", 0, 10));
            d.calendar = Calendar.free(5, LocalDate.of(2024, 1, 1));
        });
        Board board = board(List.of(group, request(9, child(9))), List.of(large));
        assertThat(at(board)).containsExactly("CH-1 CH-2 CH-3 CH-4 FC-100");
        assertThat(board.left()).hasSize(1);
    }

    @Test
    void the_same_child_asked_for_twice_is_planned_once() {
        Board board = board(List.of(request(9, child(1)), request(2, child(1))), List.of(home(100)));
        assertThat(board.waiting()).isEqualTo(1);
        assertThat(board.notes())
                .containsExactly("CH-1 is asked for in two open requests; the earlier one is planned.");
    }

    @Test
    void nothing_known_of_child_or_home_is_no_exception() {
        ChildFacts unknown = ChildFacts.of(1, d -> {});
        HouseholdFacts blank = HouseholdFacts.of(100, d -> {});
        Board board = board(List.of(request(1, unknown)), List.of(blank, home(101)));
        assertThat(board.waiting()).isEqualTo(1);
        assertThat(board.lines().size() + board.left().size()).isEqualTo(1);
    }

    /** What is tried is there at once, and the proof keeps it unless there is a better one. */
    @Test
    void what_is_tried_is_shown_at_once_and_its_proof_follows() {
        List<HouseholdFacts> homes = List.of(one(home(100)), one(home(101)));
        var planning = planning(List.of(request(9, child(1)), request(2, child(2))), homes);
        Planning.Standing standing = planning.standing(Deadline.none(), (doing, percent) -> {});
        assertThat(planning.again(standing, WhatIf.NOTHING)).isSameAs(standing.board());
        for (WhatIf tried : List.of(
                WhatIf.NOTHING.pin("CH-1", "FC-100"),
                WhatIf.NOTHING.forbid("CH-2", "FC-100"),
                WhatIf.NOTHING.takeOut("CH-1"),
                WhatIf.NOTHING.tick("FC-100").forbid("CH-1", "FC-100").forbid("CH-1", "FC-101"))) {
            Board shown = planning.again(standing, tried);
            Board proved = planning.proved(shown, tried, Deadline.none(), (doing, percent) -> {});

            assertThat(shown.following()).isTrue();
            assertThat(at(shown)).isEqualTo(at(planning.board(tried, Deadline.none())));
            assertThat(shown.left()).isEqualTo(proved.left());
            assertThat(at(proved)).isEqualTo(at(shown));
            assertThat(proved.following()).isFalse();
            assertThat(proved.joint().certificate().proved()).isTrue();
        }
    }

    /** Money is told beside a plan, and what is not known is counted and not guessed. */
    @Test
    void what_a_plan_would_cost_is_told_beside_it() {
        Board board =
                board(List.of(request(9, child(1)), request(2, child(2))), List.of(one(home(100)), one(home(101))));
        PlanCost cost = PlanCost.of(board, HomePrices.NONE);

        assertThat(cost.lines()).extracting(PlanCost.Line::of).containsExactly("CH-1", "CH-2");
        assertThat(cost.words())
                .isEqualTo("This plan would cost £0.00 a week with our own carers and £0.00 a week with others; of 2"
                        + " children it is not known.");
    }

    /** Two may share the two rooms, three may not: no pair is at fault, and nothing is proved that is not. */
    @Test
    void three_who_fit_two_by_two_leave_one_out_and_no_more() {
        HouseholdFacts rooms = home(100).but(d -> {
            d.terms = TermsFacts.of(3, TermsLine.of("SHORT_TERM", 0, 10));
            d.calendar = Calendar.free(3, LocalDate.of(2024, 1, 1));
            d.fosterRooms = 2;
        });
        List<Request> three = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            three.add(request(
                    9 - id, child(id).but(d -> d.answers.put(ChildQuestion.BARS_SHARING, Fact.must("YES", DAY)))));
        }
        Board board = board(three, List.of(rooms));

        assertThat(board.lines()).hasSize(2);
        assertThat(board.joint().certificate().sentence()).isEqualTo("At most 1 more child possible.");
        assertThat(board(three.subList(0, 2), List.of(rooms)).lines()).hasSize(2);
    }

    private static Board board(List<Request> requests, List<HouseholdFacts> homes) {
        return planning(requests, homes).board(WhatIf.NOTHING, Deadline.none());
    }

    private static Planning planning(List<Request> requests, List<HouseholdFacts> homes) {
        return new Planning(new WaitingList(
                requests,
                day -> homes,
                Made.ledgers(),
                e -> Math.toIntExact(e.home().id().value() % 100 + 40),
                Limits.NONE));
    }

    private static List<String> at(Board board) {
        return board.lines().stream()
                .map(l -> l.unit() + " " + l.home().reference())
                .toList();
    }

    private static HouseholdFacts one(HouseholdFacts home) {
        return home.but(d -> d.calendar = Calendar.free(1, LocalDate.of(2024, 1, 1)));
    }

    private static ChildFacts older(long id) {
        return child(id).but(d -> d.born = LocalDate.of(2012, 1, 1));
    }

    private static ChildFacts sister(long id, long... others) {
        return child(id)
                .but(d -> d.siblings =
                        Arrays.stream(others).mapToObj(ChildId::new).collect(Collectors.toSet()));
    }

    private static Request siblings(Together together) {
        return new Request(
                List.of(sister(1, 2), sister(2, 1)),
                together,
                Set.of(),
                "SHORT_TERM",
                false,
                DAY,
                LocalDate.of(2027, 6, 1),
                DAY.minusDays(5),
                DAY.minusDays(4));
    }

    private static Request request(int days, ChildFacts child) {
        return new Request(
                List.of(child),
                Together.NONE,
                Set.of(),
                "SHORT_TERM",
                false,
                DAY,
                LocalDate.of(2027, 6, 1),
                DAY.minusDays(days),
                DAY.minusDays(4));
    }
}
