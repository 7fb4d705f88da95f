package hearth.placements.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.exchange.returns.Validation;
import hearth.placements.Council;
import hearth.placements.ReturnIntake;
import hearth.store.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the return over 20,000 children with four episodes each in one collection year, against one plain pass over the same
 * tables in the same encrypted store; and the episodes themselves against reading the facts they are derived from. Run with {@code
 * -Xmx512m}.
 */
@Tag("bench")
class ReturnBench {
    private static final int CHILDREN = Integer.getInteger("bench.children", 20_000);
    private static final int AT_ONCE = 2_000;
    private static final int ROUNDS = 4;
    private static final FinancialYear YEAR = FinancialYear.endingIn(2026);
    private static final List<String> ALL = List.of(
            "subject",
            "child",
            "subject_identifier",
            "period_of_care",
            "legal_status",
            "placement",
            "placement_phase",
            "temporary_stay",
            "uasc_status",
            "child_review",
            "missing_episode",
            "previous_permanence",
            "ssda_child");

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("SystemOut")
    void rulesAndEpisodesAreNotMuchDearerThanReading() {
        try (var wigan = new Council(folder)) {
            for (int from = 0; from < CHILDREN; from += AT_ONCE) {
                fill(wigan, from);
            }
            Reading store = wigan.kim.store();
            double read = best(() -> store.read(h -> pass(h, ALL)));
            double facts = best(() -> store.read(
                    h -> FactsRead.all(h, null, YEAR.firstDay(), YEAR.end()).size()));
            int[] episodes = new int[1];
            double derived = best(() -> {
                episodes[0] = store.read(h -> Returns.of(h, YEAR).episodes().size());
                return episodes[0];
            });
            int[] findings = new int[1];
            double validated = best(() -> {
                findings[0] = Validation.of(wigan.kim, wigan.geography, YEAR)
                        .ofReturn()
                        .size();
                return findings[0] + 1L;
            });
            System.out.printf(
                    "%,d children, %,d episodes, %,d findings: reading %.2f s, rules %.2f s (%.2fx); facts %.2f s,"
                            + " episodes %.2f s (%.2fx)%n",
                    CHILDREN,
                    episodes[0],
                    findings[0],
                    read,
                    validated,
                    validated / read,
                    facts,
                    derived,
                    derived / facts);
            assertThat(episodes[0]).isEqualTo(4 * CHILDREN);
            assertThat(validated / read).as("rules to reading").isLessThan(5.0);
            assertThat(derived / facts).as("episodes to facts").isLessThan(3.0);
        }
    }

    private static void fill(Council wigan, int from) {
        wigan.kim.<Integer>write(Right.IMPORT, "a return", tx -> {
            var intake = new ReturnIntake(wigan.geography, LocalDate.of(2100, 1, 1));
            for (int n = from; n < Math.min(CHILDREN, from + AT_ONCE); n++) {
                var born = LocalDate.of(2012, 5, 5).plusDays(n % 900);
                ChildId child = Children.add(
                        tx,
                        NewChild.of("Child", "Number " + n, born, n % 2 == 0 ? "F" : "M", Council.WIGAN)
                                .withIdentifiers(null, "A" + n, "UN2"),
                        wigan.kim.today());
                intake.write(tx, child, Council.WIGAN, FactsReading.of(year(n)).facts());
            }
            return from;
        });
    }

    /** Came into care, an order was made, moved, and moved again. */
    private static List<Episode> year(int n) {
        LocalDate start = YEAR.firstDay().plusDays(n % 60);
        LocalDate order = start.plusDays(40);
        LocalDate moved = order.plusDays(50);
        LocalDate again = moved.plusDays(70);
        String home = " WN11AA ";
        return List.of(
                Invented.line(start + " S V2 U6 PR1 " + order + " X1 -" + home + "WN22BB 1234567"),
                Invented.line(order + " L C1 U6 PR1 " + moved + " X1 CARPL" + home + "WN22BB 1234567"),
                Invented.line(moved + " P C1 U6 PR4 " + again + " X1 CREQB" + home + "BL11CC 7654321"),
                Invented.line(again + " P C1 U4 PR1 - - -" + home + "WN33FF 1234567"));
    }

    private static double best(Work work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            assertThat(work.run()).isPositive();
            best = Math.min(best, (System.nanoTime() - before) / 1e9);
        }
        return best;
    }

    private interface Work {
        long run();
    }

    /** Every row of every table once, every value fetched: what reading alone takes. */
    private static long pass(Handle h, List<String> tables) {
        long seen = 0;
        for (String table : tables) {
            seen += h.createQuery("select * from " + table).<Integer>reduceResultSet(0, (rows, rs, ctx) -> {
                int columns = rs.getMetaData().getColumnCount();
                int touched = 0;
                for (int i = 1; i <= columns; i++) {
                    touched += rs.getString(i) == null ? 0 : 1;
                }
                return rows + (touched > 0 ? 1 : 0);
            });
        }
        return seen;
    }
}
