package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.demo.TestDemonstration;
import hearth.store.Store;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of a month over 20,000 generated children and three years, and over the demonstration's hub, against one plain pass over the same tables in the same encrypted
 * store: every row read once, every column touched, nothing worked out. Run with {@code -Xmx256m}.
 */
@Tag("bench")
class FiguresBench {
    private static final int CHILDREN = Integer.getInteger("bench.children", 20_000);
    private static final int ROUNDS = 5;
    private static final List<String> TABLES = List.of(
            "enquiry",
            "enquiry_stage",
            "enquiry_type",
            "approval",
            "approval_terms",
            "approval_status",
            "household_member",
            "unavailability",
            "bed_use",
            "child",
            "period_of_care",
            "legal_status",
            "placement",
            "placement_phase",
            "cost_line",
            "referral",
            "referral_state",
            "referral_child",
            "return_plan",
            "out_of_area");

    @TempDir
    Path folder;

    @Test
    void aMonthsFiguresTakeAtMostThreeTimesAPlainPassOverTheirTables() {
        try (Store store = Generated.store(folder.resolve("generated"), 3, CHILDREN)) {
            measure("%,d generated children".formatted(CHILDREN), store, YearMonth.of(2026, 10));
        }
    }

    @Test
    void soDoThoseOfARegionalHub() {
        try (Store store = TestDemonstration.hub(folder.resolve("hub")).store()) {
            measure("Regional hub", store, YearMonth.from(TestDemonstration.AT));
        }
    }

    private void measure(String what, Store store, YearMonth month) {
        double plain = Double.MAX_VALUE;
        double figures = Double.MAX_VALUE;
        double summary = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            plain = Math.min(
                    plain,
                    seconds(() -> assertThat(store.read(FiguresBench::pass)).isPositive()));
            figures = Math.min(
                    figures,
                    seconds(() -> assertThat(Figures.of(store, Ground.noDirectory(folder), month)
                                    .value("children_looked_after"))
                            .isPositive()));
            summary = Math.min(
                    summary,
                    seconds(() -> assertThat(MonthlySummary.of(store, Ground.noDirectory(folder), month)
                                    .checks())
                            .isNotEmpty()));
        }
        System.out.printf(
                "%s, heap %d MB: plain pass %.2f s; all figures of 13 months %.2f s (%.2fx); whole summary %.2f s"
                        + " (%.2fx)%n",
                what,
                Runtime.getRuntime().maxMemory() >> 20,
                plain,
                figures,
                figures / plain,
                summary,
                summary / plain);
        if (Boolean.getBoolean("bench.groups")) {
            groups(store, month);
        }
        assertThat(figures / plain).as("figures to a plain pass").isLessThan(3.0);
    }

    private static void groups(Store store, YearMonth month) {
        for (MeasureGroup group : Measures.GROUPS) {
            var tally = new Tally(new Months(month));
            tally.start(group.measures());
            System.out.printf(
                    "%s %.3f s%n",
                    group.getClass().getSimpleName(),
                    seconds(() -> store.read(h -> {
                        group.count(h, tally);
                        return 0;
                    })));
        }
    }

    /** Every row of every table once, every value fetched: what reading alone takes. */
    private static long pass(Handle h) {
        long seen = 0;
        for (String table : TABLES) {
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

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
