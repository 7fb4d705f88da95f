package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.reports.MonthlySummary;
import hearth.reports.TestCouncil;
import hearth.store.Store;
import hearth.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published year by hand: 490 enquiries and 30 applications in 2023-24 are 6.1 %. */
class ConversionTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    @TempDir
    Path folder;

    @Test
    void of490EnquiriesWith30ApplicationsTheShareIs6Point1PerCent() throws IOException {
        Path file = folder.resolve("march.xlsx");
        try (Store store = TestStore.create(folder.resolve("store"), tx -> {
            var c = new TestCouncil(tx.sql());
            for (int i = 0; i < 490; i++) {
                LocalDate received = LocalDate.of(2023, 4, 1).plusDays(i % 366);
                long enquiry = c.enquiry(received.toString(), "WEBSITE");
                if (i < 30) {
                    c.stage(enquiry, "APPLICATION", received.plusDays(20).toString(), null);
                }
            }
            // neither is of the year: they count in no share
            c.stage(c.enquiry("2023-03-31", "WEBSITE"), "APPLICATION", "2024-04-01", null);
            c.write();
        })) {
            MonthlySummary summary = MonthlySummary.of(store, Ground.noDirectory(folder), MARCH);
            MonthlyWorkbook.write(
                    summary, Edition.TEAM, LocalDate.of(2024, 4, 2), file, (tab, done, of) -> {}, () -> false);
        }
        Map<String, String> shares = new HashMap<>();
        Map<String, String> toDate = new HashMap<>();
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var shown = new DataFormatter(Locale.UK);
            for (Row row : book.getSheet(RecruitmentTabs.FUNNEL)) {
                toDate.put(shown.formatCellValue(row.getCell(0)), shown.formatCellValue(row.getCell(2)));
                shares.put(shown.formatCellValue(row.getCell(0)), shown.formatCellValue(row.getCell(3)));
            }
        }
        assertThat(toDate).containsEntry("Enquiry", "490").containsEntry("Application", "30");
        assertThat(shares).containsEntry("Enquiry", "100.0%").containsEntry("Application", "6.1%");
    }
}
