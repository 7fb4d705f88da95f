package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long joint plans take: 50 children and 300 households with proof, beside fewest homes first in the same run; a what-if as somebody
 * waits for it, and its proof; a region of 2,000 children and 10,000 households in ten areas, also with limits that bind.
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

    /** What somebody waits for who tries something, and the proof that follows, both in the time of the thread. */
    @Test
    void a_what_if_at_once_and_the_proof_that_follows() {
        List<Double> waits = new ArrayList<>();
        List<Double> proofs = new ArrayList<>();
        int fewer = 0;
        for (int round = 0; round < 2; round++) {
            waits.clear();
            proofs.clear();
            fewer = 0;
            for (long seed = 1; seed <= COUNCILS; seed++) {
                Problem problem = Councils.of(seed, 50, 300);
                Plan plan = new Exact().solve(problem, Deadline.none());
                var again = new Anew(problem, plan);
                for (Line line : plan.lines()) {
                    boolean first = line.equals(plan.lines().getFirst());
                    for (Problem tried : List.of(
                            problem.forbid(line.unit(), line.home()),
                            problem.without(line.group()),
                            problem.pin(line.unit(), line.home()))) {
                        Plan[] made = new Plan[2];
                        waits.add(ownSeconds(() -> made[0] =
                                again.plan(tried, plan.certificate().bound()).joint()));
                        if (first) {
                            proofs.add(ownSeconds(() -> made[1] = new Exact().solve(tried, Deadline.none())));
                            fewer +=
                                    made[1].worth().children() - made[0].worth().children();
                        }
                    }
                }
            }
        }
        say("what-if at once", waits);
        say("its proof, which follows", proofs);
        System.out.printf(
                Locale.UK, "children fewer at once than with the proof: %d in %d what-ifs%n", fewer, proofs.size());
        assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(0.02);
    }

    private static void say(String what, List<Double> times) {
        times.sort(null);
        System.out.printf(
                Locale.UK,
                "%s, %,d, processor: median %.4f s, nine in ten %.4f s, 99 in 100 %.4f s, slowest %.4f s%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 9 / 10),
                times.get(times.size() * 99 / 100),
                times.getLast());
    }

    /** Of the thread's own time: a machine that is busy with other things takes none of it away. */
    private static double ownSeconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
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

    private static Problem region() {
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
        return new Problem(groups, homes, options, clashes, List.of());
    }

    @Test
    void a_region() {
        solved("region", region());
    }

    /** Places kept free over the whole region, and fewer exemptions than it would use: all areas hang together. */
    @Test
    void a_region_with_limits_that_bind() {
        Problem region = region();
        var chance = new SplittableRandom(1);
        List<Option> options = region.options().stream()
                .map(o -> new Option(o.unit(), o.home(), o.points(), o.alone(), 0, chance.nextInt(5) == 0, false))
                .toList();
        solved(
                "region with limits that bind",
                new Problem(region.groups(), region.homes(), options, region.clashes(), List.of())
                        .by(new Limits(200, 100, 0)));
    }

    private static void solved(String what, Problem region) {
        Plan byHand = new FewestFirst().solve(region, Deadline.none());
        Plan[] plan = new Plan[1];
        List<Integer> percents = new ArrayList<>();
        double time = ownSeconds(
                () -> plan[0] = new Exact().solve(region, Deadline.none(), (doing, percent) -> percents.add(percent)));
        System.out.printf(
                Locale.UK,
                "%s of %,d children, %,d options: %.1f s of the processor, placed %d of at most %d; fewest first %d;"
                        + " progress %d times%n",
                what,
                region.children(),
                region.options().size(),
                time,
                plan[0].worth().children(),
                plan[0].certificate().bound(),
                byHand.worth().children(),
                percents.size());
        assertThat(time).isLessThan(60);
        assertThat(percents).isSorted();
        assertThat(plan[0].worth()).isGreaterThanOrEqualTo(byHand.worth());
        Deadline cancel = Deadline.in(Duration.ofSeconds(3));
        double stopped = seconds(() -> new Exact().solve(region, cancel));
        System.out.printf(Locale.UK, "%s, cancelled after 3 s: stopped at %.1f s%n", what, stopped);
        assertThat(stopped).isLessThan(8);
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
