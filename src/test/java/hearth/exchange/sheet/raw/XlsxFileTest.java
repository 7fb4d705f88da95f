package hearth.exchange.sheet.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kinds of Excel file give the same rows. */
class XlsxFileTest {
    @TempDir
    Path dir;

    private Path make(String ending, Consumer<Workbook> fill) throws IOException {
        Path file = dir.resolve("book." + ending);
        try (Workbook book = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    private static List<RawRow> rows(RawSheet sheet) {
        var rows = new ArrayList<RawRow>();
        sheet.rows(rows::add);
        return rows;
    }

    private static void format(Cell cell, String format) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everyKindOfCell(String ending) throws IOException {
        Path file = make(ending, book -> {
            var row = book.createSheet("One").createRow(2);
            row.createCell(0).setCellValue(" Zoe\u00A0");
            row.createCell(1).setCellValue(820.1);
            row.createCell(2).setCellValue(LocalDate.of(2026, 6, 4));
            format(row.getCell(2), "d mmmm yyyy");
            row.createCell(3).setCellValue(LocalDate.of(2025, 3, 1));
            format(row.getCell(3), "mmm-yy");
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(6).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(6));
            row.createCell(7);
            row.createCell(8).setCellValue(0.5);
            format(row.getCell(8), "hh:mm");
            row.createCell(9).setCellValue(1632960001d);
            row.createCell(27).setCellValue("far");
        });
        try (OpenFile open = Workbooks.open(file)) {
            var rows = rows(open.sheets().getFirst());
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.cells())
                        .extracting(RawCell::letter)
                        .containsExactly("A", "B", "C", "D", "E", "F", "G", "I", "J", "AB");
                assertThat(row.cells())
                        .extracting(RawCell::text)
                        .containsExactly(
                                "Zoe",
                                "820.1",
                                "04/06/2026",
                                "01/03/2025",
                                "TRUE",
                                "#REF!",
                                "2",
                                "12:00",
                                "1632960001",
                                "far");
                assertThat(row.cell(2).day()).isEqualTo(LocalDate.of(2026, 6, 4));
                assertThat(row.cell(3).monthOnly()).isTrue();
                assertThat(row.cell(5).kind()).isEqualTo(CellKind.ERROR);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsHiddenIsReadAndKnown(String ending) throws IOException {
        Path file = make(ending, book -> {
            var sheet = book.createSheet("One");
            sheet.createRow(0).createCell(0).setCellValue("Name");
            sheet.createRow(1).createCell(0).setCellValue("Zoe");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.setColumnHidden(3, true);
            book.createSheet("Old").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
        });
        try (OpenFile open = Workbooks.open(file)) {
            RawSheet one = open.sheets().getFirst();
            assertThat(rows(one)).extracting(RawRow::hidden).containsExactly(false, true);
            assertThat(one.layout().hiddenColumns()).containsExactly(2, 3);
            assertThat(one.hidden()).isFalse();
            assertThat(open.sheets().get(1).hidden()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aTallMergedCellLendsItsValueToItsRowsAndAWideOneDoesNot(String ending) throws IOException {
        Path file = make(ending, book -> {
            var sheet = book.createSheet("One");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(1).setCellValue("child " + i);
            }
            sheet.getRow(0).createCell(0).setCellValue("Ashworth");
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
            sheet.getRow(3).createCell(2).setCellValue("wide");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 4));
        });
        try (OpenFile open = Workbooks.open(file)) {
            RawSheet one = open.sheets().getFirst();
            var rows = rows(one);
            assertThat(rows)
                    .extracting(row -> row.cell(0).text())
                    .containsExactly("Ashworth", "Ashworth", "Ashworth", "");
            assertThat(rows.get(3).cells()).hasSize(2);
            assertThat(one.layout().merges())
                    .extracting(Layout.Merge::area)
                    .containsExactlyInAnyOrder("A1:A3", "C4:E4");
        }
    }

    @Test
    void aFormulaWithoutASavedResultIsSaid() throws IOException {
        Path file = make("xlsx", book -> {
            book.createSheet("One").createRow(0).createCell(0).setCellFormula("1+1");
            book.getSheetAt(0).getRow(0).getCell(0).removeFormula();
            book.getSheetAt(0).getRow(0).getCell(0).setBlank();
            book.getSheetAt(0).getRow(0).createCell(1).setCellFormula("A9&\"x\"");
        });
        try (OpenFile open = Workbooks.open(file)) {
            RawCell cell = rows(open.sheets().getFirst()).getFirst().cell(1);
            assertThat(cell.kind()).isIn(CellKind.ERROR, CellKind.NUMBER);
        }
    }

    @Test
    void aWorkbookThatCountsFrom1904GivesTheSameDays() throws IOException {
        Path file = make("xlsx", book -> {
            ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Cell cell = book.createSheet("One").createRow(0).createCell(0);
            cell.setCellValue(46177 - 1462);
            format(cell, "dd/mm/yyyy");
        });
        try (OpenFile open = Workbooks.open(file)) {
            assertThat(rows(open.sheets().getFirst()).getFirst().cell(0).day()).isEqualTo(LocalDate.of(2026, 6, 4));
        }
    }

    @Test
    void theDayThatOnlyExcelKnowsIsAnErrorAndThoseBeforeItAreRight() {
        assertThat(DateShape.DAY.cell(0, 60, false).kind()).isEqualTo(CellKind.ERROR);
        assertThat(DateShape.DAY.cell(0, 59, false).day()).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(DateShape.DAY.cell(0, 61, false).day()).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(DateShape.DAY.cell(0, -5, false).kind()).isEqualTo(CellKind.NUMBER);
        assertThat(DateShape.DAY.cell(0, 1e9, false).kind()).isEqualTo(CellKind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d mmm yy", "[$-809]dd mmmm yyyy;@", "yyyy-mm-dd hh:mm", "ddd d mmm"})
    void formatsOfDays(String format) {
        assertThat(DateShape.of(165, format)).isEqualTo(DateShape.DAY);
    }

    @Test
    void formatsOfMonthsTimesAndNumbers() {
        assertThat(DateShape.of(17, "mmm-yy")).isEqualTo(DateShape.MONTH);
        assertThat(DateShape.of(165, "mmmm yyyy")).isEqualTo(DateShape.MONTH);
        assertThat(DateShape.of(20, "h:mm")).isEqualTo(DateShape.TIME);
        assertThat(DateShape.of(46, "[h]:mm:ss")).isEqualTo(DateShape.TIME);
        assertThat(DateShape.of(165, "#,##0.00 \"days\"")).isEqualTo(DateShape.NONE);
        assertThat(DateShape.of(0, "General")).isEqualTo(DateShape.NONE);
    }

    @Test
    void aFileOfAnotherMakerIsReadTheSame() throws IOException {
        Path file = dir.resolve("other.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new org.dhatim.fastexcel.Workbook(out, "Other", "1.0")) {
            var sheet = book.newWorksheet("One");
            sheet.inlineString(0, 0, "inline");
            sheet.value(0, 1, "shared");
            sheet.value(0, 2, LocalDate.of(2026, 6, 4));
            sheet.style(0, 2).format("dd/MM/yyyy").set();
            sheet.value(0, 3, 3.25);
            sheet.value(1, 0, "_x0041_ & <b>");
            sheet.hideColumn(1);
        }
        try (OpenFile open = Workbooks.open(file)) {
            var rows = rows(open.sheets().getFirst());
            assertThat(rows.getFirst().cells())
                    .extracting(RawCell::text)
                    .containsExactly("inline", "shared", "04/06/2026", "3.25");
            assertThat(open.sheets().getFirst().layout().hiddenColumns()).containsExactly(1);
            assertThat(rows.get(1).cell(0).text()).endsWith("& <b>");
        }
    }

    @Test
    void aVisitorMayStopEarlyAndItsOwnFailureIsNotTakenForTheFiles() throws IOException {
        Path file = make("xlsx", book -> {
            for (int i = 0; i < 10; i++) {
                var row = i == 0
                        ? book.createSheet("One").createRow(0)
                        : book.getSheetAt(0).createRow(i);
                row.createCell(0).setCellValue(i);
            }
        });
        try (OpenFile open = Workbooks.open(file)) {
            var seen = new ArrayList<Integer>();
            open.sheets().getFirst().rows(row -> {
                seen.add(row.number());
                return seen.size() < 3;
            });
            assertThat(seen).containsExactly(1, 2, 3);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> open.sheets().getFirst().rows(row -> {
                                throw new IllegalStateException("mine");
                            }))
                    .hasMessage("mine");
        }
    }
}
