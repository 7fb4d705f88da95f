package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of joint plans whatever the council: laws between two runs. */
class PlanLawsTest {
    private final Exact exact = new Exact();

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104})
    void one_more_home_never_lowers_the_children_placed(long seed) {
        Problem problem = Councils.of(seed, 25, 120);
        Plan before = solve(problem);
        Home home = Home.with("new", 2);
        List<Option> there = problem.groups().stream()
                .filter(g -> g.size() <= 2)
                .map(g -> new Option(g.ways().getFirst().units().getFirst().id(), "new", 30, false))
                .toList();
        Plan after = solve(problem.and(home, there));
        assertThat(after.worth().children())
                .isGreaterThanOrEqualTo(before.worth().children());
        assertThat(after.worth().children()).isLessThanOrEqualTo(before.worth().children() + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113})
    void the_order_of_entry_changes_nothing(long seed) {
        Problem problem = Councils.of(seed, 25, 120);
        Problem shuffled = new Problem(
                shuffled(problem.groups(), seed),
                shuffled(problem.homes(), seed),
                shuffled(problem.options(), seed),
                shuffled(problem.clashes(), seed),
                List.of());
        assertThat(solve(shuffled)).isEqualTo(solve(problem));
    }

    @ParameterizedTest
    @ValueSource(longs = {121, 122, 123})
    void other_names_change_nothing(long seed) {
        Problem problem = Councils.of(seed, 25, 120);
        Plan plan = solve(problem);
        List<Line> sameOrder = solve(Renamed.of(problem, "x"::concat)).lines();
        assertThat(sameOrder)
                .extracting(Line::home)
                .containsExactlyElementsOf(
                        plan.lines().stream().map(l -> "x" + l.home()).toList());
        Problem backwards =
                Renamed.of(problem, id -> new StringBuilder(id).reverse().toString());
        assertThat(solve(backwards).worth()).isEqualTo(plan.worth());
    }

    @ParameterizedTest
    @ValueSource(longs = {131, 132, 133})
    void points_times_seven_change_nothing(long seed) {
        Problem problem = Councils.of(seed, 25, 120);
        Problem scaled = new Problem(
                problem.groups(),
                problem.homes(),
                problem.options().stream()
                        .map(o -> new Option(o.unit(), o.home(), 7 * o.points(), o.alone()))
                        .toList(),
                problem.clashes(),
                List.of());
        assertThat(solve(scaled).lines())
                .extracting(Line::unit, Line::home)
                .containsExactlyElementsOf(solve(problem).lines().stream()
                        .map(l -> org.assertj.core.groups.Tuple.tuple(l.unit(), l.home()))
                        .toList());
    }

    @Test
    void never_worse_than_what_is_done_by_hand() {
        for (long seed = 200; seed < 240; seed++) {
            Problem problem = Councils.of(seed, 15, 60);
            Plan plan = solve(problem);
            assertThat(plan.worth())
                    .isGreaterThanOrEqualTo(
                            new FewestFirst().solve(problem, Deadline.none()).worth());
            assertThat(plan.worth())
                    .isGreaterThanOrEqualTo(
                            new Arrival().solve(problem, Deadline.none()).worth());
            assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
        }
    }

    @Test
    void the_same_plan_in_another_thread() throws InterruptedException {
        Problem problem = Councils.of(9, 50, 300);
        var other = new AtomicReference<Plan>();
        Thread thread = Thread.ofPlatform().start(() -> other.set(solve(problem)));
        Plan plan = solve(problem);
        thread.join();
        assertThat(other.get()).isEqualTo(plan);
    }

    @Test
    void a_deadline_that_has_passed_still_gives_a_sound_plan() {
        Problem problem = Councils.of(9, 50, 300);
        Plan plan = exact.solve(problem, () -> true);
        assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
        assertThat(plan.worth())
                .isGreaterThanOrEqualTo(
                        new FewestFirst().solve(problem, Deadline.none()).worth());
        assertThat(plan.certificate().proved()).isFalse();
        assertThat(plan.certificate().bound()).isGreaterThan(plan.worth().children());
    }

    private Plan solve(Problem problem) {
        return exact.solve(problem, Deadline.none());
    }

    private static <T> List<T> shuffled(List<T> some, long seed) {
        var copy = new ArrayList<>(some);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
