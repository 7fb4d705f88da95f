package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.day;
import static hearth.exchange.sheet.Sheets.read;
import static hearth.exchange.sheet.Sheets.row;
import static hearth.exchange.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {
    @TempDir
    Path dir;

    private Path rejects() {
        var whole = read(sheet(
                dir.resolve("tracker.xlsx"),
                "Enquiries",
                row("Tracker"),
                row("Date of enquiry", "Name", "Source", "Notes", "Shoe size"),
                row("31/02/2026", "Ada Thorn", "radio", "=1+1", 5),
                row(day(2026, 4, 1), "12345", "fb", "_x005F_x0041_ @SUM(A1)", 6.5),
                row("2/4/26", "Bo Thorn", "fb", null, 7)));
        Path out = dir.resolve("rejects.xlsx");
        try (var rejects = new Rejects()) {
            whole.rows().stream()
                    .filter(r -> !r.readable())
                    .forEach(r -> rejects.add("tracker.xlsx", whole.sheet(), r, r.problems()));
            assertThat(rejects.rows()).isEqualTo(2);
            rejects.write(out);
        }
        return out;
    }

    @Test
    void rowsComeBackAsTheyWereWithAReasonBesideAndNoFormula() throws Exception {
        try (var book = new XSSFWorkbook(Files.newInputStream(rejects()))) {
            var sheet = book.getSheet("Enquiries");
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Reason");
            var first = sheet.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("31/02/2026");
            assertThat(first.getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("=1+1");
            assertThat(first.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(5);
            assertThat(first.getCell(5).getStringCellValue())
                    .isEqualTo("Date of enquiry: 31/02/2026 is not a real date: February 2026 has 28 days.");
            assertThat(first.getCell(6).getNumericCellValue()).isEqualTo(3);
            var second = sheet.getRow(2);
            assertThat(second.getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(day(2026, 4, 1));
            assertThat(second.getCell(3).getStringCellValue()).isEqualTo("_x0041_ @SUM(A1)");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void onceMendedItCanBeImportedAsItIs() {
        var again = read(rejects());
        assertThat(again.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        assertThat(again.rows()).hasSize(2);
        assertThat(again.fields())
                .containsEntry("A", "received")
                .containsEntry("B", "name")
                .containsEntry("C", "source");
        assertThat(again.rows().get(1).text("notes")).isEqualTo("_x0041_ @SUM(A1)");
    }

    @Test
    void whereItCannotBeWrittenNothingIsLeftBehind() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        try (var rejects = new Rejects()) {
            assertThatThrownBy(() -> rejects.write(folder))
                    .isInstanceOf(Mendable.class)
                    .hasMessageContaining("folder");
            assertThatThrownBy(() -> rejects.write(dir.resolve("none").resolve("r.xlsx")))
                    .isInstanceOf(Mendable.class);
        }
        try (var left = Files.list(dir)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void sheetsOfTheSameNameFromTwoFilesStayApart() throws Exception {
        Path one = sheet(
                dir.resolve("one.xlsx"),
                "Enquiries",
                row("Date of enquiry", "Name", "Source"),
                row("x1", "Ada Thorn", "radio"),
                row("1/4/26", "Bo Thorn", "fb"));
        Path two = sheet(
                dir.resolve("two.xlsx"),
                "Enquiries",
                row("Date of enquiry", "Name", "Source"),
                row("x2", "Cy Thorn", "radio"),
                row("1/4/26", "Di Thorn", "fb"));
        Path out = dir.resolve("both.xlsx");
        try (var rejects = new Rejects()) {
            for (Path file : List.of(one, two)) {
                var whole = read(file);
                whole.rows().stream()
                        .filter(r -> !r.readable())
                        .forEach(r -> rejects.add(file.toString(), whole.sheet(), r, r.problems()));
            }
            rejects.write(out);
        }
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo("Enquiries 2");
        }
    }
}
