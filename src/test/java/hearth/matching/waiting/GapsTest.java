package hearth.matching.waiting;

import static hearth.matching.Made.DAY;
import static hearth.matching.Made.child;
import static hearth.matching.Made.home;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.Request.Together;
import hearth.matching.RuleId;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What homes are missing, found by imagining one more and planning again. */
class GapsTest {
    @Test
    void nothing_is_missing_where_everybody_has_a_home() {
        assertThat(gaps(List.of(request(1, 2019)), List.of(home()))).isEmpty();
    }

    @Test
    void teenagers_beside_homes_for_younger_children() {
        List<Request> waiting = List.of(request(1, 2012), request(2, 2013), request(3, 2012), request(4, 2019));
        List<Gap> gaps = gaps(waiting, List.of(home(100), home(101)));
        assertThat(gaps).containsExactly(new Gap("child aged 11 to 15", "Leigh", 3, RuleId.H03, 6, 1, 3));
    }

    @Test
    void a_group_of_three_where_no_home_has_three_places() {
        Request three = new Request(
                List.of(sister(1, 2, 3), sister(2, 1, 3), sister(3, 1, 2)),
                Together.MUST,
                Set.of(),
                "SHORT_TERM",
                false,
                DAY,
                null,
                DAY.minusDays(3),
                DAY.minusDays(4));
        List<Gap> gaps = gaps(List.of(three), List.of(home(100)));
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().need()).isEqualTo("sibling group of 3");
        assertThat(gaps.getFirst().wouldServe()).isEqualTo(1);
        assertThat(gaps.getFirst().homes()).isEqualTo(1);
    }

    @Test
    void what_a_home_adds_is_what_planning_with_it_gives() {
        List<Request> waiting = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            waiting.add(request(i, i % 2 == 0 ? 2012 : 2020));
        }
        List<HouseholdFacts> homes = List.of(home(100));
        int before = planned(waiting, homes);
        for (Gap gap : gaps(waiting, homes)) {
            List<Request> its = waiting.stream()
                    .filter(r -> Imagined.need(r).equals(gap.need()))
                    .toList();
            List<HouseholdFacts> more = List.of(home(100), Imagined.again(Imagined.home(its, DAY), 1));
            assertThat(planned(waiting, more) - before).isEqualTo(gap.wouldServe());
        }
    }

    private static int planned(List<Request> waiting, List<HouseholdFacts> homes) {
        return new Planning(list(waiting, homes))
                .board(WhatIf.NOTHING, Deadline.none())
                .lines()
                .size();
    }

    private static List<Gap> gaps(List<Request> waiting, List<HouseholdFacts> homes) {
        return new Gaps(list(waiting, homes), r -> "Leigh", DAY).all(Deadline.none());
    }

    private static WaitingList list(List<Request> waiting, List<HouseholdFacts> homes) {
        return new WaitingList(waiting, day -> homes, Made.ledgers(), e -> 50, Limits.NONE);
    }

    private static ChildFacts sister(long id, long one, long other) {
        return child(id).but(d -> d.siblings = Set.of(new ChildId(one), new ChildId(other)));
    }

    private static Request request(long id, int born) {
        return new Request(
                List.of(child(id).but(d -> d.born = LocalDate.of(born, 3, 1))),
                Together.NONE,
                Set.of(),
                "SHORT_TERM",
                false,
                DAY,
                null,
                DAY.minusDays(10 - id),
                DAY.minusDays(4));
    }
}
