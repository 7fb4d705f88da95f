package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept to over all homes: places free for emergencies, exemptions, days between two new groups in one home. */
class LimitsTest {
    private final Exact exact = new Exact();

    /** Three wait for three single homes. */
    private final Problem three = new Problem(
            List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 0), Group.whole("three", 1, 2, 5)),
            List.of(Home.with("A", 1), Home.with("B", 1), Home.with("C", 1)),
            List.of(
                    option("one", "A", 90),
                    option("one", "B", 20),
                    option("two", "B", 60),
                    option("three", "B", 10),
                    option("three", "C", 70)),
            List.of(),
            List.of());

    @Test
    void places_are_kept_free_over_all_homes() {
        assertThat(lines(three)).containsExactly("one A", "two B", "three C");
        assertThat(lines(reserve(three, 1))).as("most points of two").containsExactly("one A", "three C");
        assertThat(lines(reserve(three, 2))).containsExactly("one A");
        assertThat(lines(reserve(three, 3))).isEmpty();
        assertThat(lines(reserve(three, 9))).as("more than there are").isEmpty();
        assertThat(exact.solve(reserve(three, 1), Deadline.none()).certificate())
                .isEqualTo(new Certificate(
                        2, 2, true, "No plan that keeps 1 place free for emergencies places more children: proved."));
    }

    @Test
    void whoever_must_have_a_home_today_uses_what_is_kept_for_that() {
        Group now = new Group("now", 9, true, 0, Group.OPEN, List.of(new Way(List.of(new Unit("now", 1)), 0)));
        List<Group> groups = new ArrayList<>(three.groups());
        groups.add(now);
        List<Option> options = new ArrayList<>(three.options());
        options.add(option("now", "C", 5));
        Problem four = new Problem(groups, three.homes(), options, List.of(), List.of());
        assertThat(lines(reserve(four, 2))).containsExactly("one A", "now C");
        assertThat(lines(reserve(four, 3))).containsExactly("now C");
    }

    @Test
    void places_are_counted_on_the_nights_on_which_somebody_comes() {
        List<Home> later = List.of(Home.with("A", 1), Home.with("B", 1), new Home("C", 0, List.of(new Beds(5, 1))));
        Problem waits = new Problem(three.groups(), later, three.options(), List.of(), List.of());
        assertThat(lines(reserve(waits, 1)))
                .as("on day 0 there are two places, on day 5 three")
                .containsExactly("one A", "three C");
        Problem both = new Problem(
                List.of(shortStay("one"), Group.whole("three", 1, 2, 5)),
                three.homes(),
                three.options(),
                List.of(),
                List.of());
        assertThat(lines(reserve(both, 2))).as("the first has left by then").containsExactly("one A", "three C");
    }

    @Test
    void who_is_alone_uses_every_place_and_who_has_a_place_kept_uses_none() {
        Problem alone = new Problem(
                List.of(Group.whole("one", 1, 0, 0)),
                List.of(Home.with("A", 2), Home.with("B", 1)),
                List.of(new Option("one", "A", 50, true)),
                List.of(),
                List.of());
        assertThat(lines(reserve(alone, 1))).containsExactly("one A");
        assertThat(lines(reserve(alone, 2))).isEmpty();
        Problem held = new Problem(
                alone.groups(),
                List.of(Home.with("A", 0)),
                List.of(new Option("one", "A", 50, false, 1, false, false)),
                List.of(),
                List.of());
        assertThat(lines(reserve(held, 5))).containsExactly("one A");
    }

    @Test
    void no_more_exemptions_than_the_policy_lets_a_plan_use() {
        Problem two = new Problem(
                three.groups(),
                three.homes(),
                List.of(
                        exempt("one", "A", 90),
                        exempt("two", "B", 60),
                        option("two", "C", 5),
                        exempt("three", "C", 70)),
                List.of(),
                List.of());
        assertThat(lines(two)).containsExactly("one A", "two B", "three C");
        assertThat(lines(two.by(new Limits(0, 2, 0)))).containsExactly("one A", "three C");
        assertThat(lines(two.by(new Limits(0, 1, 0))))
                .as("two goes where none is needed")
                .containsExactly("one A", "two C");
        assertThat(lines(two.by(new Limits(0, 0, 0)))).containsExactly("two C");
        assertThat(exact.solve(two.by(new Limits(0, 1, 0)), Deadline.none())
                        .certificate()
                        .sentence())
                .isEqualTo("No plan that uses 1 exemption at most places more children: proved.");
    }

    @Test
    void a_home_settles_before_it_takes_another_group_unless_ticked() {
        Problem soon = new Problem(
                List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 10)),
                List.of(Home.with("A", 2)),
                List.of(option("one", "A", 50), option("two", "A", 80)),
                List.of(),
                List.of());
        Problem settling = soon.by(new Limits(0, Limits.ANY, 11));
        assertThat(lines(settling)).containsExactly("two A");
        assertThat(lines(soon.by(new Limits(0, Limits.ANY, 10)))).containsExactly("one A", "two A");
        assertThat(lines(settling.tick("A"))).containsExactly("one A", "two A");
        Problem there = new Problem(
                List.of(Group.whole("one", 1, 0, 0)),
                List.of(Home.with("A", 2)),
                List.of(new Option("one", "A", 50, false, 0, false, true)),
                List.of(),
                List.of());
        assertThat(lines(there)).isEmpty();
        assertThat(lines(there.tick("A"))).containsExactly("one A");
    }

    @Test
    void no_home_below_the_floor_is_proposed() {
        Problem floor = three.by(new Limits(0, Limits.ANY, 0, 60));
        assertThat(lines(floor)).containsExactly("one A", "two B", "three C");
        assertThat(lines(three.by(new Limits(0, Limits.ANY, 0, 61)))).containsExactly("one A", "three C");
        assertThat(lines(three.by(new Limits(0, Limits.ANY, 0, 91)))).isEmpty();
        assertThat(new PlanChecker(three.by(new Limits(0, Limits.ANY, 0, 71)))
                        .faults(solve(floor).lines()))
                .containsExactly("two has no open way to B", "three has no open way to C");
        assertThat(new Limits(0, Limits.ANY, 0, 61).words()).isEqualTo("proposes no home of fewer than 61 points");
    }

    @Test
    void a_pin_beyond_the_limits_is_not_kept() {
        assertThat(lines(reserve(three, 2).pin("two", "B"))).containsExactly("two B");
        assertThat(lines(reserve(three, 2).pin("two", "B").pin("three", "C"))).containsExactly("two B");
    }

    @Test
    void the_words_say_all_that_is_kept_to() {
        assertThat(Limits.NONE.words()).isEmpty();
        assertThat(new Limits(2, 0, 14).words())
                .isEqualTo("keeps 2 places free for emergencies, uses no exemption and brings no two new groups to one"
                        + " home within 14 days");
        assertThat(Certificate.of(3, 5, new Limits(1, Limits.ANY, 0)).sentence())
                .isEqualTo("At most 2 more children possible in a plan that keeps 1 place free for emergencies.");
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void keeping_more_back_never_places_more_and_keeping_nothing_back_changes_nothing(long seed) {
        Problem problem = Councils.exempting(seed, 25, 120);
        Plan free = exact.solve(problem, Deadline.none());
        assertThat(exact.solve(problem.by(new Limits(0, Limits.ANY, 0)), Deadline.none()))
                .isEqualTo(free);
        assertThat(lines(problem.by(new Limits(0, free.lines().size(), 0))))
                .as("a cap that is never reached")
                .isEqualTo(free.lines().stream()
                        .map(l -> l.unit() + " " + l.home())
                        .toList());
        int before = free.worth().children();
        for (int reserve = 1; reserve < 16; reserve += 5) {
            int now = solve(reserve(problem, reserve)).worth().children();
            assertThat(now).as("reserve %d", reserve).isLessThanOrEqualTo(before);
            before = now;
        }
        before = free.worth().children();
        for (int exemptions = 3; exemptions >= 0; exemptions--) {
            int now = solve(problem.by(new Limits(2, exemptions, 0))).worth().children();
            assertThat(now).as("exemptions %d", exemptions).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {311, 312})
    void the_order_of_entry_and_another_run_change_nothing(long seed) {
        Problem p = Councils.exempting(seed, 25, 120).by(new Limits(6, 2, 7));
        Problem turned = new Problem(
                p.groups().reversed(),
                p.homes().reversed(),
                p.options().reversed(),
                p.clashes(),
                List.of(),
                p.limits());
        assertThat(solve(turned)).isEqualTo(solve(p));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_was_planted_is_found_and_proved(long seed) {
        Planted.Riddle riddle = Planted.limited(seed, 12);
        Plan plan = solve(riddle.problem());
        assertThat(plan.worth()).isEqualTo(riddle.worth());
        assertThat(plan.certificate().proved()).isTrue();
        assertThat(new PlanChecker(riddle.problem()).faults(riddle.hidden())).isEmpty();
        Plan more = exact.solve(riddle.problem().by(Limits.NONE), Deadline.none());
        assertThat(more.worth().children())
                .as("the limits bite")
                .isGreaterThan(plan.worth().children());
        for (PlanEngine other : List.of(new Arrival(), new FewestFirst(), new BedPrices())) {
            Plan its = other.solve(riddle.problem(), Deadline.none());
            assertThat(new PlanChecker(riddle.problem()).faults(its.lines())).isEmpty();
            assertThat(its.worth()).isLessThanOrEqualTo(riddle.worth());
            assertThat(its.certificate().bound())
                    .isGreaterThanOrEqualTo(riddle.worth().children());
        }
    }

    @Test
    void the_checker_counts_again() {
        Plan free = solve(three);
        assertThat(new PlanChecker(reserve(three, 1)).faults(free.lines()))
                .containsExactly("only 0 places are kept free on day 5");
        Problem exempt = new Problem(
                three.groups(),
                three.homes(),
                List.of(exempt("one", "A", 1), exempt("two", "B", 1)),
                List.of(),
                List.of());
        assertThat(new PlanChecker(exempt.by(new Limits(0, 1, 0)))
                        .faults(solve(exempt).lines()))
                .containsExactly("2 exemptions are used");
    }

    private static Group shortStay(String id) {
        return new Group(id, 0, false, 0, 4, List.of(new Way(List.of(new Unit(id, 1)), 0)));
    }

    private static Problem reserve(Problem problem, int places) {
        return problem.by(new Limits(places, Limits.ANY, 0));
    }

    private static Option option(String unit, String home, int points) {
        return new Option(unit, home, points, false);
    }

    private static Option exempt(String unit, String home, int points) {
        return new Option(unit, home, points, false, 0, true, false);
    }

    private List<String> lines(Problem problem) {
        return solve(problem).lines().stream()
                .map(l -> l.unit() + " " + l.home())
                .toList();
    }

    private Plan solve(Problem problem) {
        Plan plan = exact.solve(problem, Deadline.none());
        assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
        return plan;
    }
}
