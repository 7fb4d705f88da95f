package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan made again at once: sound, never worse than what is done by hand, and only where something was tried. */
class AnewTest {
    private final Exact exact = new Exact();

    private static List<Problem> tries(Problem problem, Plan plan) {
        var all = new ArrayList<Problem>();
        for (Line line : plan.lines()) {
            all.add(problem.forbid(line.unit(), line.home()));
            all.add(problem.without(line.group()));
            all.add(problem.pin(line.unit(), line.home()));
        }
        problem.options().stream()
                .filter(o -> plan.lines().stream().noneMatch(l -> l.unit().equals(o.unit())))
                .limit(4)
                .forEach(o -> all.add(problem.pin(o.unit(), o.home())));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void soundAndNeverWorseThanByHand(long seed) {
        Problem problem = Councils.exempting(seed, 16, 80).by(seed % 3 == 0 ? new Limits(2, 1, 10) : Limits.NONE);
        Plan plan = exact.solve(problem, Deadline.none());
        var again = new Anew(problem, plan);
        for (Problem tried : tries(problem, plan)) {
            Anew.Made made = again.plan(tried, plan.certificate().bound());
            Plan arrival = new Arrival().solve(tried, Deadline.none());
            Plan fewest = new FewestFirst().solve(tried, Deadline.none());

            assertThat(new PlanChecker(tried).faults(made.joint().lines())).isEmpty();
            assertThat(made.arrival().lines()).isEqualTo(arrival.lines());
            assertThat(made.fewest().lines()).isEqualTo(fewest.lines());
            assertThat(made.joint().worth())
                    .isGreaterThanOrEqualTo(arrival.worth())
                    .isGreaterThanOrEqualTo(fewest.worth());
            Plan proved = exact.solve(tried, Deadline.none());
            assertThat(made.joint().worth().children())
                    .isGreaterThanOrEqualTo(proved.worth().children() - 2);
            assertThat(made.joint().certificate().bound())
                    .isGreaterThanOrEqualTo(proved.worth().children());
            assertThat(again.plan(tried, plan.certificate().bound())).isEqualTo(made);
        }
    }

    @Test
    void whatIsNotTouchedStays() {
        Problem one = Councils.of(7, 20, 100);
        Problem other = Renamed.of(Councils.of(8, 20, 100), "x"::concat);
        var groups = new ArrayList<>(one.groups());
        var homes = new ArrayList<>(one.homes());
        var options = new ArrayList<>(one.options());
        var clashes = new ArrayList<>(one.clashes());
        groups.addAll(other.groups());
        homes.addAll(other.homes());
        options.addAll(other.options());
        clashes.addAll(other.clashes());
        Problem both = new Problem(groups, homes, options, clashes, List.of());
        Plan plan = exact.solve(both, Deadline.none());
        Line first = plan.lines().stream()
                .filter(l -> !l.unit().startsWith("x"))
                .findFirst()
                .orElseThrow();

        Plan made = new Anew(both, plan)
                .plan(both.forbid(first.unit(), first.home()), Integer.MAX_VALUE)
                .joint();

        assertThat(made.lines()).doesNotContain(first);
        assertThat(made.lines().stream().filter(l -> l.unit().startsWith("x")))
                .containsExactlyElementsOf(plan.lines().stream()
                        .filter(l -> l.unit().startsWith("x"))
                        .toList());
    }

    @Test
    void whatIsPlainIsProvedAtOnceAndTheRestIsToCome() {
        Problem problem = new Problem(
                List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 0)),
                List.of(Home.with("A", 1), Home.with("B", 1)),
                List.of(
                        new Option("one", "A", 90, false),
                        new Option("one", "B", 60, false),
                        new Option("two", "A", 70, false)),
                List.of(),
                List.of());
        Plan plan = exact.solve(problem, Deadline.none());
        var again = new Anew(problem, plan);

        assertThat(again.plan(problem.pin("one", "B"), 2).joint().certificate())
                .isEqualTo(new Certificate(2, 2, true, "No plan places more children: proved."));
        assertThat(again.plan(problem.pin("one", "A"), 2).joint().certificate())
                .isEqualTo(new Certificate(1, 2, false, "Proof to come."));
    }
}
