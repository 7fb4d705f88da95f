package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.geography.GridReference;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.Planning;
import hearth.matching.waiting.WaitingList;
import hearth.matching.waiting.WhatIf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to hold children against homes: 50 against 300, one against 42,000, the order under 500 weightings, and a plan made
 * again with something tried, as somebody waits for it. Each stands beside a bare reference in the same run: as many comparisons of numbers in plain arrays.
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
        // Words are made when somebody reads them; a window reads those of one home, a file those of one child.
        Ledger one = Made.ledgers().of(requests.getFirst(), homes);
        double words = median(() -> assertThat(one.entries().stream()
                        .flatMap(e -> e.lines().stream())
                        .mapToInt(l -> l.household().length() + l.child().length())
                        .sum())
                .isPositive());
        say("every word of one child's ledger of 300 households", words, bare);
        assertThat(time).isLessThan(0.2);
    }

    /** In a program of its own that may use 512 MiB and no more: homes, ledger and order together. */
    @Test
    void oneChildAgainstAllOfEngland() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerBench.class.getName())
                .redirectErrorStream(true)
                .start();
        String said;
        try (var out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isZero();
        String[] told = said.strip().lines().toList().getLast().split(" ", -1);
        double time = Double.parseDouble(told[0]);
        double bare = median(() -> assertThat(bare(1, (int) MANY)).isPositive());
        say("ledger and order of one child, %,d households, in 512 MiB".formatted(MANY), time, bare);
        System.out.printf(Locale.UK, "most memory in use after its rounds: %s MiB%n", told[1]);
        assertThat(time).isLessThan(0.5);
    }

    /** The program of its own: the median of its rounds, and what is in use after the last. */
    public static void main(String[] args) {
        List<HouseholdFacts> homes = homes(MANY);
        Request request = requests(1).getFirst();
        var kept = new AtomicReference<Ranking>();
        double time = median(() -> {
            Ledger ledger = Made.ledgers().of(request, homes);
            kept.set(Ranking.of(ledger, Policy.STANDARD));
            assertThat(ledger.entries()).hasSize((int) MANY);
        });
        assertThat(kept.get().homes()).isNotEmpty();
        Runtime now = Runtime.getRuntime();
        System.out.println(time + " " + ((now.totalMemory() - now.freeMemory()) >> 20));
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

    /** All that somebody waits for who tries something: the plan made again, held against the rules once more, and the board's words. */
    @Test
    void aWhatIfOnTheBoard() {
        List<HouseholdFacts> homes = homes(300);
        var scoring = new Scoring(Policy.STANDARD);
        var list = new WaitingList(
                requests(50),
                day -> homes,
                Made.ledgers(),
                entry -> scoring.of(entry).low(),
                Limits.NONE);
        var planning = new Planning(list);
        Planning.Standing standing = planning.standing(Deadline.none(), (doing, percent) -> {});
        Board board = standing.board();
        List<WhatIf> tries = board.joint().lines().stream()
                .flatMap(l -> Stream.of(
                        WhatIf.NOTHING.forbid(l.unit(), l.home()),
                        WhatIf.NOTHING.pin(l.unit(), l.home()),
                        WhatIf.NOTHING.takeOut(l.group())))
                .toList();
        List<Double> waits = new ArrayList<>();
        List<Double> proofs = new ArrayList<>();
        var clock = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            waits.clear();
            proofs.clear();
            for (WhatIf tried : tries) {
                long start = clock.getCurrentThreadCpuTime();
                Board shown = planning.again(standing, tried);
                long then = clock.getCurrentThreadCpuTime();
                Board proved = planning.proved(shown, tried, Deadline.none(), (doing, percent) -> {});
                waits.add((then - start) / 1e9);
                proofs.add((clock.getCurrentThreadCpuTime() - then) / 1e9);
                assertThat(proved.joint().worth())
                        .isGreaterThanOrEqualTo(shown.joint().worth());
            }
        }
        waits.sort(null);
        proofs.sort(null);
        double bare = median(() -> assertThat(bare(50, 300)).isPositive());
        String size = "%d options, %d placed"
                .formatted(
                        list.problem().options().size(), board.joint().worth().children());
        say("what-if on the whole board, %s, median".formatted(size), waits.get(waits.size() / 2), bare);
        say("what-if on the whole board, 99 in 100", waits.get(waits.size() * 99 / 100), bare);
        say("its proof, which follows, median", proofs.get(proofs.size() / 2), bare);
        say("its proof, which follows, slowest", proofs.getLast(), bare);
        assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(0.02);
    }
}
