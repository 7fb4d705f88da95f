package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long joint plans take: 50 children and 300 households with proof, beside fewest homes first in the same run; a what-if; five
 * hundred plans for other weights by bed prices; a region of 2,000 children and 10,000 households in ten areas.
 */
@Tag("bench")
class PlanBench {
    private static final int COUNCILS = 30;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void fifty_children_and_three_hundred_households() {
        run(new Exact());
        List<Double> exact = run(new Exact());
        List<Double> byHand = run(new FewestFirst());
        System.out.printf(
                Locale.UK,
                "joint plan, 50 children, 300 households, %d councils: median %.3f s, slowest %.3f s; fewest first"
                        + " %.4f s%n",
                COUNCILS,
                exact.get(COUNCILS / 2),
                exact.getLast(),
                byHand.get(COUNCILS / 2));
        assertThat(exact.getLast()).isLessThan(1);
    }

    @Test
    void a_what_if() {
        var exact = new Exact();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            times.clear();
            for (long seed = 1; seed <= COUNCILS; seed++) {
                Problem problem = Councils.of(seed, 50, 300);
                Line line = exact.solve(problem, Deadline.none()).lines().getFirst();
                Problem without = problem.forbid(line.unit(), line.home());
                times.add(seconds(() -> new BedPrices().solve(without, Deadline.none())));
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.UK,
                "what-if by bed prices: median %.3f s, slowest %.3f s%n",
                times.get(COUNCILS / 2),
                times.getLast());
        assertThat(times.get(COUNCILS / 2)).isLessThan(0.02);
    }

    /** Plan and proof made again after each thing that can be tried; the time of the thread, so that others do not count. */
    @Test
    void a_what_if_with_its_proof() {
        var exact = new Exact();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            times.clear();
            for (long seed = 1; seed <= COUNCILS; seed++) {
                Problem problem = Councils.of(seed, 50, 300);
                Line line = exact.solve(problem, Deadline.none()).lines().getFirst();
                for (Problem tried : List.of(
                        problem.forbid(line.unit(), line.home()),
                        problem.without(line.group()),
                        problem.pin(line.unit(), line.home()))) {
                    long start = THREADS.getCurrentThreadCpuTime();
                    exact.solve(tried, Deadline.none());
                    times.add((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
                }
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.UK,
                "what-if with its proof, processor: median %.3f s, nine in ten %.3f s, slowest %.3f s%n",
                times.get(times.size() / 2),
                times.get(times.size() * 9 / 10),
                times.getLast());
        assertThat(times.get(times.size() / 2)).isLessThan(0.02);
    }

    /** The same with something kept to over all homes, which couples all of them. */
    @Test
    void with_limits_over_all_homes() {
        List<Double> times = new ArrayList<>();
        int proved = 0;
        for (int round = 0; round < 2; round++) {
            times.clear();
            proved = 0;
            for (long seed = 1; seed <= COUNCILS; seed++) {
                Problem problem = Councils.exempting(seed, 50, 300).by(new Limits(5, 2, 0));
                Plan[] plan = new Plan[1];
                times.add(seconds(() -> plan[0] = new Exact().solve(problem, Deadline.none())));
                proved += plan[0].certificate().proved() ? 1 : 0;
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.UK,
                "joint plan with limits over all homes: median %.3f s, slowest %.3f s, %d of %d proved%n",
                times.get(COUNCILS / 2),
                times.getLast(),
                proved,
                COUNCILS);
        assertThat(proved).isEqualTo(COUNCILS);
    }

    @Test
    void a_region() {
        List<Group> groups = new ArrayList<>();
        List<Home> homes = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (int area = 0; area < 10; area++) {
            String at = area + "-";
            Problem one = Renamed.of(Councils.of(1000L + area, 200, 1000), at::concat);
            groups.addAll(one.groups());
            homes.addAll(one.homes());
            options.addAll(one.options());
            clashes.addAll(one.clashes());
        }
        Problem region = new Problem(groups, homes, options, clashes, List.of());
        Plan byHand = new FewestFirst().solve(region, Deadline.none());
        Plan[] plan = new Plan[1];
        double time = seconds(() -> plan[0] = new Exact().solve(region, Deadline.none()));
        System.out.printf(
                Locale.UK,
                "region of %,d children, %,d options: %.1f s, placed %d of at most %d; fewest first %d%n",
                region.children(),
                options.size(),
                time,
                plan[0].worth().children(),
                plan[0].certificate().bound(),
                byHand.worth().children());
        assertThat(time).isLessThan(60);
    }

    private static List<Double> run(PlanEngine engine) {
        List<Double> times = new ArrayList<>();
        for (long seed = 1; seed <= COUNCILS; seed++) {
            Problem problem = Councils.of(seed, 50, 300);
            times.add(seconds(() -> engine.solve(problem, Deadline.none())));
        }
        times.sort(null);
        return times;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
