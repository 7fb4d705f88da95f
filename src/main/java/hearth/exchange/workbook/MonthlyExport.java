package hearth.exchange.workbook;

import hearth.access.Right;
import hearth.access.Session;
import hearth.geography.Geography;
import hearth.reports.MonthlySummary;
import hearth.store.Action;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.function.BooleanSupplier;

/** The use case: somebody takes a month's workbook out of the store, and the trail says so. */
public final class MonthlyExport {
    private MonthlyExport() {}

    /**
     * Writes the workbook of a month. The team's edition has rows about single children and takes the right to see them.
     *
     * @throws hearth.common.Denied without the right
     * @throws hearth.common.Mendable where the file cannot be written, or the work was stopped
     */
    public static void run(
            Session session,
            Geography geography,
            YearMonth month,
            Edition edition,
            Path file,
            MonthlyWorkbook.Progress progress,
            BooleanSupplier stop) {
        session.require(Right.EXPORT_FIGURES);
        if (edition == Edition.TEAM) {
            session.require(Right.SEE_CHILDREN);
        }
        progress.tab("Figures", 0, 1);
        MonthlySummary summary = MonthlySummary.of(session, geography, month);
        String what = edition == Edition.COMMITTEE ? "monthly summary for a committee, " : "monthly summary, ";
        session.write(Right.EXPORT_FIGURES, "export the monthly summary", tx -> {
            tx.record(Action.EXPORT, null, null, what + month);
            return 0;
        });
        MonthlyWorkbook.write(summary, edition, session.today(), file, progress, stop);
    }
}
