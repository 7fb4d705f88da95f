package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Up to six groups: the joint plan is worth as much as the best of all plans there are, tried one by one. */
class AllWaysTest {
    private static final int EACH = 12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothing_is_better(int tens) {
        for (int i = 0; i < EACH; i++) {
            Problem problem = small(1000L * tens + i);
            Plan plan = new Exact().solve(problem, Deadline.none());
            Worth best = best(problem);
            assertThat(plan.worth()).as("%s", problem).isEqualTo(best);
            assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
            assertThat(plan.certificate().bound()).isGreaterThanOrEqualTo(best.children());
            Plan prices = new BedPrices().solve(problem, Deadline.none());
            assertThat(prices.certificate().bound()).isGreaterThanOrEqualTo(best.children());
            assertThat(prices.worth()).isLessThanOrEqualTo(best);
        }
    }

    /** The same with something kept back over all homes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothing_that_keeps_to_the_limits_is_better(int tens) {
        for (int i = 0; i < EACH; i++) {
            long seed = 1000L * tens + i;
            Problem all = Councils.exempting(seed, 8, 30 + (int) (seed % 4) * 15);
            List<Group> groups = all.groups().stream().limit(6).toList();
            Problem problem = new Problem(groups, all.homes(), all.options(), all.clashes(), List.of())
                    .by(new Limits(i % 4, i % 3 == 0 ? Limits.ANY : i % 3 - 1, i % 2 * 9));
            Plan plan = new Exact().solve(problem, Deadline.none());
            Worth best = best(problem);
            assertThat(plan.worth()).as("%s", problem).isEqualTo(best);
            assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
            assertThat(plan.certificate().bound()).isGreaterThanOrEqualTo(best.children());
            Plan prices = new BedPrices().solve(problem, Deadline.none());
            assertThat(new PlanChecker(problem).faults(prices.lines())).isEmpty();
            assertThat(prices.certificate().bound()).isGreaterThanOrEqualTo(best.children());
        }
    }

    /** Few homes for few groups: a council of eight children with the homes that the first six groups may go to. */
    private static Problem small(long seed) {
        Problem all = Councils.of(seed, 8, 30 + (int) (seed % 4) * 15);
        List<Group> groups = all.groups().stream().limit(6).toList();
        return new Problem(groups, all.homes(), all.options(), all.clashes(), List.of());
    }

    private static Worth best(Problem problem) {
        return deeper(problem, 0, new ArrayList<>(), new Worth(0, 0, 0, 0, 0));
    }

    private static Worth deeper(Problem problem, int at, List<Line> lines, Worth best) {
        if (!new PlanChecker(problem).faults(lines).isEmpty()) {
            return best;
        }
        if (at == problem.groups().size()) {
            Worth worth = worth(problem, lines);
            return worth.compareTo(best) > 0 ? worth : best;
        }
        Group group = problem.groups().get(at);
        Worth found = deeper(problem, at + 1, lines, best);
        for (Way way : group.ways()) {
            found = units(problem, at, group, way, 0, lines, found);
        }
        return found;
    }

    private static Worth units(Problem problem, int at, Group group, Way way, int unit, List<Line> lines, Worth best) {
        if (unit == way.units().size()) {
            return deeper(problem, at + 1, lines, best);
        }
        Unit it = way.units().get(unit);
        Worth found = best;
        for (Option o : problem.options()) {
            if (o.unit().equals(it.id())) {
                lines.add(new Line(group.id(), it.id(), o.home(), it.size(), o.points()));
                found = units(problem, at, group, way, unit + 1, lines, found);
                lines.removeLast();
            }
        }
        return found;
    }

    private static Worth worth(Problem problem, List<Line> lines) {
        int splits = 0;
        int today = 0;
        for (Group g : problem.groups()) {
            List<Line> its =
                    lines.stream().filter(l -> l.group().equals(g.id())).toList();
            splits += Math.max(0, its.size() - 1);
            today += g.today() ? its.stream().mapToInt(Line::size).sum() : 0;
        }
        return new Worth(
                lines.stream().mapToInt(Line::size).sum(),
                splits,
                today,
                lines.stream().mapToInt(Line::points).min().orElse(0),
                lines.stream().mapToLong(l -> (long) l.size() * l.points()).sum());
    }
}
