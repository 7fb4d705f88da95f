package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.TestSession;
import hearth.exchange.sheet.SavedMappings;
import hearth.exchange.sheet.SheetReader;
import hearth.exchange.sheet.Wish;
import hearth.exchange.sheet.raw.OpenFile;
import hearth.exchange.sheet.raw.Workbooks;
import hearth.store.BareCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A list of 100,000 enquiries taken over, beside the least that can be done: reading it with the same reader, and writing the same rows
 * by plain JDBC batches into the same tables, trail and search index of an encrypted store.
 */
@Tag("bench")
class ImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final double MOST_TIMES = 2;

    @TempDir
    Path folder;

    @Test
    void aLargeListOfEnquiries() throws IOException {
        Path file = file();
        double reading = seconds(() -> assertThat(readAlone(file)).isEqualTo(ROWS));
        Files.createDirectories(folder.resolve("bare"));
        try (var team = new Team(Files.createDirectories(folder.resolve("team")));
                var bare = TestSession.open(folder.resolve("bare")).store()) {
            double[] parts = new double[2];
            Preview[] preview = new Preview[1];
            parts[0] = seconds(() -> preview[0] = team.look(file));
            assertThat(Team.counts(preview[0])).containsExactly(ROWS, 0, 0, 0);
            parts[1] =
                    seconds(() -> assertThat(team.write(preview[0]).written()).isTrue());
            double writing = BareCopy.seconds(team.kim.store(), bare);
            double plain = BareCopy.plainSeconds(team.kim.store(), "enquiry", folder.resolve("plain.db"));
            double again =
                    seconds(() -> assertThat(Team.counts(team.look(file))).containsExactly(0, 0, ROWS, 0));
            double ratio = (parts[0] + parts[1]) / (reading + writing);
            System.out.printf(
                    "ImportBench: %,d rows with %d MB of heap: reading alone %.1f s, bare batches %.1f s; looking %.1f"
                            + " s, writing %.1f s: %.2f times; %.1f times reading and one bare table without a key (%.2f"
                            + " s); the same file again %.1f s%n",
                    ROWS,
                    Runtime.getRuntime().maxMemory() >> 20,
                    reading,
                    writing,
                    parts[0],
                    parts[1],
                    ratio,
                    (parts[0] + parts[1]) / (reading + plain),
                    plain,
                    again);
            assertThat(ratio).isLessThan(MOST_TIMES);
        }
    }

    private static int readAlone(Path file) {
        int[] rows = new int[1];
        try (OpenFile open = Workbooks.open(file)) {
            var sheet = new SheetReader(TestSession.TODAY, SavedMappings.NONE)
                    .understand(open.name(), open.sheets().getFirst(), Wish.NONE);
            sheet.read(row -> rows[0]++);
        }
        return rows[0];
    }

    private Path file() throws IOException {
        Path file = folder.resolve("enquiries.xlsx");
        String[] sources = {"Facebook", "Website", "Leaflet", "Word of mouth"};
        try (var book = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Enquiries");
            String[] head = {"Ref", "Name", "Date received", "Source", "Postcode", "Phone", "Initial visit", "Notes"};
            for (int r = 0; r <= ROWS; r++) {
                var row = sheet.createRow(r);
                LocalDate day = LocalDate.of(2020, 1, 1).plusDays(r % 2_000);
                String[] cells = r == 0
                        ? head
                        : new String[] {
                            "T" + r,
                            "Ada" + r % 700 + " Marsh" + r / 7,
                            "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                            sources[r % 4],
                            "WN%d %dA%c".formatted(1 + r % 8, r % 10, 'A' + r % 20),
                            "01632 960%03d".formatted(r % 1_000),
                            "",
                            "Wants to know more"
                        };
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            book.write(out);
        }
        return file;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
