package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.geography.GridReference;
import hearth.matching.plan.BedPrices;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Line;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.Planning;
import hearth.matching.waiting.WaitingList;
import hearth.matching.waiting.WhatIf;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to hold children against homes: 50 against 300, one against 42,000, the order under 500 weightings, and a plan made
 * again with something tried. Each stands beside a bare reference in the same run: as many comparisons of numbers in plain arrays.
 */
@Tag("bench")
class LedgerBench {
    private static final int RULES = RuleId.values().length;
    private static final int ROUNDS = 15;
    private static final long MANY = 42_000;

    /** A home of which some facts are missing and some speak against a child, by its number. */
    private static HouseholdFacts home(long id) {
        var chance = new SplittableRandom(id);
        int low = chance.nextInt(8);
        return Made.home(id).but(d -> {
            d.terms =
                    TermsFacts.of(1 + chance.nextInt(3), TermsLine.of("SHORT_TERM", low, low + 3 + chance.nextInt(9)));
            d.calendar = Calendar.free(chance.nextInt(10) == 0 ? 1 + chance.nextInt(2) : 0, Made.DAY.minusYears(1));
            d.at = new GridReference(350_000 + chance.nextInt(40_000), 385_000 + chance.nextInt(30_000));
            d.checkedOn = Made.DAY.minusDays(chance.nextInt(300));
            if (chance.nextInt(3) == 0) {
                d.answers.put(HomeQuestion.SMOKING, Fact.NOT_RECORDED);
            }
        });
    }

    private static List<HouseholdFacts> homes(long count) {
        var homes = new ArrayList<HouseholdFacts>();
        for (long id = 1_000; id < 1_000 + count; id++) {
            homes.add(home(id));
        }
        return homes;
    }

    private static List<Request> requests(int count) {
        var requests = new ArrayList<Request>();
        for (long id = 1; id <= count; id++) {
            var chance = new SplittableRandom(id * 31);
            requests.add(Made.request(Made.child(id)
                    .but(d -> d.born =
                            Made.DAY.minusYears(1L + chance.nextInt(15)).minusDays(chance.nextInt(300)))));
        }
        return requests;
    }

    /** The least that can be done: each pair's numbers compared, rule by rule, and the outcome put into an array. */
    private static long bare(int children, int homes) {
        var child = new int[children * RULES];
        var home = new int[homes * RULES];
        Arrays.setAll(child, i -> i * 7 % 18);
        Arrays.setAll(home, i -> i * 11 % 18);
        long failed = 0;
        var states = new byte[children * RULES * homes];
        for (int c = 0; c < children; c++) {
            for (int h = 0; h < homes; h++) {
                for (int r = 0; r < RULES; r++) {
                    boolean fails = child[c * RULES + r] > home[h * RULES + r];
                    states[(c * homes + h) * RULES + r] = (byte) (fails ? 1 : 0);
                    failed += fails ? 1 : 0;
                }
            }
        }
        return failed + states[states.length - 1];
    }

    /** Of the thread's own time: all of this runs in one thread, and a machine that is busy with other things takes none of it away. */
    private static double median(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            work.run();
            times.add((clock.getCurrentThreadCpuTime() - start) / 1e9);
        }
        // The first rounds teach the machine; what follows is what an officer meets in a day.
        List<Double> warm = new ArrayList<>(times.subList(ROUNDS / 3, ROUNDS));
        warm.sort(null);
        return warm.get(warm.size() / 2);
    }

    private static void say(String what, double seconds, double bare) {
        System.out.printf(Locale.UK, "%s: %.4f s; bare %.5f s, ratio %.0f%n", what, seconds, bare, seconds / bare);
    }

    @Test
    void fiftyChildrenAgainstThreeHundredHomes() {
        List<HouseholdFacts> homes = homes(300);
        List<Request> requests = requests(50);
        double time =
                median(() -> assertThat(Made.ledgers().all(requests, homes)).hasSize(50));
        double bare = median(() -> assertThat(bare(50, 300)).isPositive());
        say("ledger of 50 children, 300 households, " + RULES + " rules", time, bare);
        assertThat(time).isLessThan(0.2);
    }

    @Test
    void oneChildAgainstAllOfEngland() {
        List<HouseholdFacts> homes = homes(MANY);
        Request request = requests(1).getFirst();
        double time = median(() -> {
            Ledger ledger = Made.ledgers().of(request, homes);
            assertThat(Ranking.of(ledger, Policy.STANDARD).homes()).isNotEmpty();
        });
        double bare = median(() -> assertThat(bare(1, (int) MANY)).isPositive());
        Ledger kept = Made.ledgers().of(request, homes);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        say("ledger and order of one child, %,d households".formatted(MANY), time, bare);
        System.out.printf(
                Locale.UK,
                "memory in use with it, homes included: %d MiB of at most %d%n",
                used >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(kept.entries()).hasSize((int) MANY);
        assertThat(time).isLessThan(0.5);
        assertThat(used).isLessThan(512L << 20);
    }

    @Test
    void fiveHundredWeightings() {
        Ledger ledger = Made.ledgers()
                .of(
                        requests(1).getFirst(),
                        homes(300).stream()
                                .map(h -> h.but(d -> d.calendar = Calendar.free(2, Made.DAY.minusYears(1))))
                                .toList());
        Ranking ranking = Ranking.of(ledger, Policy.STANDARD);
        int many = ranking.homes().size();
        double time = median(() -> assertThat(new Firmness(ranking)
                        .percentFirst(ranking.homes().getFirst().entry().home()))
                .isBetween(0, 100));
        double bare =
                median(() -> assertThat(bare(Firmness.DRAWS, many / 4 + 1)).isPositive());
        say("%d weightings of %d homes".formatted(Firmness.DRAWS, many), time, bare);
        assertThat(many).isGreaterThan(50);
        assertThat(time).isLessThan(1);
    }

    @Test
    void aWhatIfOnTheBoard() {
        List<HouseholdFacts> homes = homes(300);
        var scoring = new Scoring(Policy.STANDARD);
        var list = new WaitingList(
                requests(50),
                day -> homes,
                Made.ledgers(),
                entry -> scoring.of(entry).low());
        var planning = new Planning(list);
        Board board = planning.board(WhatIf.NOTHING, Deadline.none());
        Line first = board.joint().lines().getFirst();
        WhatIf tried = WhatIf.NOTHING.forbid(first.unit(), first.home());
        double time = median(() ->
                assertThat(planning.board(tried, Deadline.none()).waiting()).isEqualTo(50));
        double bare = median(() -> assertThat(bare(50, 300)).isPositive());
        double prices = median(() -> assertThat(new BedPrices()
                        .solve(list.problem().forbid(first.unit(), first.home()), Deadline.none())
                        .lines())
                .isNotEmpty());
        say("what-if by bed prices", prices, bare);
        say(
                "what-if on the whole board with proof, %d options, %d placed"
                        .formatted(
                                list.problem().options().size(),
                                board.joint().worth().children()),
                time,
                bare);
        assertThat(prices).isLessThan(0.02);
        assertThat(time).isLessThan(0.1);
    }
}
