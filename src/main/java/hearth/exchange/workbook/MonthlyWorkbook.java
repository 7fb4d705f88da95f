package hearth.exchange.workbook;

import hearth.common.BritishDates;
import hearth.common.Mendable;
import hearth.reports.MonthlySummary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The monthly summary as an Excel workbook. */
public final class MonthlyWorkbook {
    /** Tables longer than this are streamed to the file row by row; no chart draws from them. */
    private static final int LONG = 1_000;

    private static final int ROWS_KEPT = 200;

    private final MonthlySummary summary;
    private final List<Tab> tabs;
    private final LocalDate madeOn;
    private final Progress progress;
    private final BooleanSupplier stop;

    private MonthlyWorkbook(
            MonthlySummary summary, Edition edition, LocalDate madeOn, Progress progress, BooleanSupplier stop) {
        this.summary = summary;
        this.madeOn = madeOn;
        this.progress = progress;
        this.stop = stop;
        tabs = Tabs.of(summary, edition);
    }

    /** Hears which tab is being made. */
    @FunctionalInterface
    public interface Progress {
        /** So many tabs of so many are done; called from the thread that writes. */
        void tab(String name, int done, int of);
    }

    /** The name to offer: fostering-monthly-summary-2026-10.xlsx. */
    public static String fileName(YearMonth month, Edition edition) {
        return "fostering-monthly-summary-" + month + (edition == Edition.COMMITTEE ? "-committee" : "") + ".xlsx";
    }

    /**
     * Writes the workbook, whole or not at all.
     *
     * @param madeOn the day that stands on it
     * @param stop asked before every tab and every thousand rows
     * @throws Mendable where the file cannot be written, or the work was stopped; what stood there is untouched
     */
    public static void write(
            MonthlySummary summary,
            Edition edition,
            LocalDate madeOn,
            Path file,
            Progress progress,
            BooleanSupplier stop) {
        var workbook = new MonthlyWorkbook(summary, edition, madeOn, progress, stop);
        WholeFile.write(file, workbook::write);
    }

    private void write(OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var styles = new Styles(book);
            properties(book);
            Map<String, SheetWriter> writers = new HashMap<>();
            for (int i = 0; i < tabs.size(); i++) {
                Tab tab = tabs.get(i);
                step(tab.name(), i);
                var writer = new SheetWriter(tab, book.createSheet(tab.name()), styles);
                writers.put(tab.name(), writer);
                writer.head(title(tab), summary.team() + ", " + summary.area());
                for (Table table : tab.tables()) {
                    writer.headings(table);
                    if (!streamed(tab)) {
                        writer.rows(book.getSheet(tab.name()), table);
                    }
                }
            }
            writer(writers, SummaryTab.NAME).contents(tabs);
            var charts = new ChartDrawer(
                    name -> sheet(book, name), name -> writer(writers, name).layout());
            tabs.forEach(charts::draw);
            book.setActiveSheet(0);
            try (var streaming = new SXSSFWorkbook(book, ROWS_KEPT, true, true)) {
                for (Tab tab : tabs) {
                    if (streamed(tab)) {
                        step(tab.name(), tabs.size() - 1);
                        for (Table table : tab.tables()) {
                            writer(writers, tab.name()).rows(streaming.getSheet(tab.name()), table);
                        }
                    }
                }
                step("Saving", tabs.size());
                streaming.write(out);
            }
        }
    }

    private static boolean streamed(Tab tab) {
        return tab.tables().size() == 1 && tab.tables().getFirst().rows().size() > LONG;
    }

    private static SheetWriter writer(Map<String, SheetWriter> writers, String tab) {
        return Objects.requireNonNull(writers.get(tab), tab);
    }

    private static XSSFSheet sheet(XSSFWorkbook book, String name) {
        return Objects.requireNonNull(book.getSheet(name), name);
    }

    private void step(String name, int done) {
        if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Mendable("The export was stopped. No file was written.");
        }
        progress.tab(name, done, tabs.size());
    }

    private String title(Tab tab) {
        return tab.name() + ", " + summary.area() + ", " + BritishDates.format(summary.month()) + ". Made on "
                + BritishDates.format(madeOn) + (summary.invented() ? ". Invented data" : "");
    }

    private void properties(XSSFWorkbook book) {
        var core = book.getProperties().getCoreProperties();
        core.setTitle("Fostering monthly summary, " + summary.area() + ", " + BritishDates.format(summary.month()));
        core.setCreator("Hearth");
        var day = Optional.of(
                java.util.Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
    }
}
