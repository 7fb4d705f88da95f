package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearth.carers.Ground;
import hearth.common.Mendable;
import hearth.common.Money;
import hearth.finance.BudgetReport;
import hearth.placements.CostGroup;
import hearth.placements.Referral;
import hearth.placements.outside.Returned;
import hearth.reports.Figure;
import hearth.reports.Generated;
import hearth.reports.MonthlySummary;
import hearth.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;

/**
 * The workbook of a generated council, reopened. The pictures and PDF of it can be made from target/workbook. (It is long because all
 * of it reads the one workbook that is made at its start.)
 */
class MonthlyWorkbookTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);

    @TempDir
    static Path folder;

    private static Store store;
    private static MonthlySummary summary;
    private static Path team;
    private static Path committee;

    @BeforeAll
    static void make() throws IOException {
        store = Generated.store(folder, 5, 150);
        summary = MonthlySummary.of(store, Ground.noDirectory(folder), MONTH);
        Path out = Files.createDirectories(Path.of("target", "workbook"));
        team = out.resolve(MonthlyWorkbook.fileName(MONTH, Edition.TEAM));
        committee = out.resolve(MonthlyWorkbook.fileName(MONTH, Edition.COMMITTEE));
        MonthlyWorkbook.write(summary, Edition.TEAM, MADE, team, (tab, done, of) -> {}, () -> false);
        MonthlyWorkbook.write(summary, Edition.COMMITTEE, MADE, committee, (tab, done, of) -> {}, () -> false);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<Cell> cells(XSSFWorkbook book) {
        var cells = new ArrayList<Cell>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    @Test
    void whatWasPublishedOfPastYearsIsMarkedInBothEditions() throws IOException {
        for (Path edition : List.of(team, committee)) {
            try (XSSFWorkbook book = open(edition)) {
                Sheet years = book.getSheet("Years");
                var rows = new ArrayList<String>();
                years.forEach(row -> rows.add(row.getCell(0) + "|" + row.getCell(1) + "|" + row.getCell(2)));
                assertThat(rows).contains("Children we care for|Published, not from these records|480.0");
                assertThat(rows.stream().anyMatch(r -> r.contains("These records")))
                        .isEqualTo(edition.equals(team));
            }
        }
    }

    @Test
    void hasTheTabsOfTheMonthAndNothingHiddenMergedOrWorkedOut() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            var names = new ArrayList<String>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Summary",
                            "Checks",
                            "Months",
                            "Years",
                            "Recruitment funnel",
                            "Enquiries by source",
                            "Target tracker",
                            "Withdrawals",
                            "Households and places",
                            "Vacancies now",
                            "De-registrations",
                            "Reviews and checks due",
                            "Children by placement",
                            "Children looked after",
                            "Out of borough",
                            "Returns and step-down",
                            "Cost",
                            "Agency use",
                            "Match requests",
                            "Stability",
                            "Allegations and complaints",
                            "Definitions",
                            "Data to fix");
            assertThat(book.isMacroEnabled()).isFalse();
            assertThat(book.getActiveSheetIndex()).isZero();
            for (Sheet sheet : book) {
                int index = book.getSheetIndex(sheet);
                assertThat(book.isSheetHidden(index) || book.isSheetVeryHidden(index))
                        .as(sheet.getSheetName())
                        .isFalse();
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows()).isNotNull();
                assertThat(sheet.getFooter().getRight()).contains("&P");
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .contains("Wigan", "October 2026", "2 November 2026");
                for (Row row : sheet) {
                    assertThat(row.getZeroHeight()).isFalse();
                    row.forEach(cell -> assertThat(sheet.isColumnHidden(cell.getColumnIndex()))
                            .isFalse());
                }
                assertThat(((XSSFSheet) sheet).getTables()).isNotEmpty().allSatisfy(table -> {
                    assertThat(table.getCTTable().getAutoFilter()).isNotNull();
                    var area = new AreaReference(table.getCTTable().getRef(), SpreadsheetVersion.EXCEL2007);
                    int heading = area.getFirstCell().getRow();
                    for (int c = 0; c < table.getColumnCount(); c++) {
                        assertThat(table.getColumns().get(c).getName())
                                .isEqualTo(sheet.getRow(heading)
                                        .getCell(c)
                                        .getStringCellValue()
                                        .replace("\n", "_x000a_"));
                    }
                });
            }
            assertThat(cells(book)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
    }

    @Test
    void everyPageCanBeReadWhenItIsPrinted() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            for (Sheet sheet : book) {
                var area = new AreaReference(
                        book.getPrintArea(book.getSheetIndex(sheet)).replaceAll("^.*!", ""),
                        SpreadsheetVersion.EXCEL2007);
                int digits = 0;
                for (int c = 0; c <= area.getLastCell().getCol(); c++) {
                    digits += sheet.getColumnWidth(c) / 256;
                }
                int letters = Math.max(60, digits) * 7 / 6;
                int link = sheet.getRepeatingRows().getFirstRow() - 1;
                for (int r = 1; r < link; r++) {
                    assertThat(sheet.getRow(r).getCell(0).getStringCellValue())
                            .as("a line under the title of %s", sheet.getSheetName())
                            .hasSizeLessThanOrEqualTo(letters);
                }
                int pages = sheet.getPrintSetup().getFitWidth();
                assertThat(digits / Math.max(1, pages))
                        .as("digits beside each other on a page of %s", sheet.getSheetName())
                        .isLessThan(330);
                assertThat(sheet.getRepeatingColumns() != null)
                        .as("each page of %s says whose row it is", sheet.getSheetName())
                        .isEqualTo(pages == 2);
            }
        }
    }

    @Test
    void noTwoFiguresHaveTheSameName() {
        assertThat(summary.figures().all()).extracting(f -> f.measure().label()).doesNotHaveDuplicates();
    }

    @Test
    void textThatLooksLikeAFormulaIsMarkedAsText() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            var suspicious = cells(book).stream()
                    .filter(c -> c.getCellType() == CellType.STRING)
                    .filter(c -> c.getStringCellValue().matches("(?s)[=+\\-@\\t\\r].*"))
                    .toList();
            assertThat(suspicious).as("the fixture has some").isNotEmpty();
            assertThat(suspicious).allMatch(c -> c.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void figuresOnTheSummaryAreThoseOfTheFiguresToThePenny() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            Map<String, Row> rows = new HashMap<>();
            int at = 4;
            Sheet sheet = book.getSheet("Summary");
            for (Figure figure : summary.figures().all()) {
                rows.put(figure.key(), sheet.getRow(at++));
            }
            for (Figure figure : summary.figures().all()) {
                Row row = Objects.requireNonNull(rows.get(figure.key()));
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(figure.measure().label());
                same(row.getCell(1), figure.decimal(figure.value()), figure.key());
                same(row.getCell(2), figure.decimal(figure.lastMonth()), figure.key());
                same(row.getCell(3), figure.decimal(figure.lastYear()), figure.key());
                same(row.getCell(4), figure.decimal(figure.yearToDate()), figure.key());
            }
        }
    }

    private static void same(Cell cell, @Nullable BigDecimal number, String key) {
        if (number == null) {
            assertThat(cell.getCellType()).as(key).isEqualTo(CellType.BLANK);
        } else {
            assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).as(key).isEqualByComparingTo(number);
        }
    }

    @Test
    void theCostTabSaysOfTheYearWhatTheBudgetSays() throws IOException {
        List<BudgetReport> budget = store.read(h -> BudgetReport.of(h, MONTH));
        try (XSSFWorkbook book = open(team)) {
            Sheet sheet = book.getSheet("Cost");
            for (BudgetReport line : budget) {
                Row row = null;
                for (Row one : sheet) {
                    row = CostGroup.valueOf(line.line().toUpperCase(Locale.ROOT))
                                    .label()
                                    .equals(String.valueOf(one.getCell(0)))
                            ? one
                            : row;
                }
                Row found = Objects.requireNonNull(row, line.line());
                List<@Nullable Money> said = new ArrayList<>();
                said.add(line.forecast());
                said.add(line.budget());
                said.add(line.variance());
                said.add(line.volume());
                said.add(line.mix());
                said.add(line.price());
                for (int i = 0; i < said.size(); i++) {
                    Money money = said.get(i);
                    same(found.getCell(9 + i), money == null ? null : money.pounds(), line.line());
                }
            }
            assertThat(cells(book)).extracting(Cell::toString).contains("Of which volume", "Of which price");
        }
        assertThat(budget).filteredOn(line -> line.price() != null).isNotEmpty();
    }

    /** Read with another library, and added up from the rows of the workbook itself. */
    @Test
    void tablesAddUpWhenReadWithAnotherLibrary() throws IOException {
        try (var book = new ReadableWorkbook(team.toFile())) {
            assertThat(column(book, "Children by placement", 4, 5)).isEqualTo(value("children_looked_after"));
            assertThat(column(book, "Households and places", 4, 6, "Connected")).isEqualTo(value("places_vacant"));
            assertThat(column(book, "Cost", 4, 7)).isEqualTo(value("cost_total").movePointLeft(2));
            assertThat(column(book, "Enquiries by source", 4, 2))
                    .isEqualTo(BigDecimal.valueOf(Objects.requireNonNull(
                            summary.figures().get("enquiries").yearToDate())));
            long out = book.findSheet("Out of borough")
                    .orElseThrow()
                    .openStream()
                    .filter(r -> r.getCellText(0).startsWith("CH-"))
                    .count();
            assertThat(BigDecimal.valueOf(out)).isEqualTo(value("children_out_of_borough"));
        }
    }

    private static BigDecimal value(String key) {
        return BigDecimal.valueOf(summary.figures().value(key));
    }

    /** The numbers of a column from the row after the heading to the last of the table. */
    private static BigDecimal column(ReadableWorkbook book, String sheet, int heading, int column, String... not)
            throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        try (var rows = book.findSheet(sheet).orElseThrow().openStream()) {
            for (var row : rows.toList()) {
                if (row.getRowNum() > heading
                        && row.getCellCount() > column
                        && row.getOptionalCell(column)
                                .filter(c -> c.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER)
                                .isPresent()) {
                    String first = row.getCellText(0);
                    if (first.startsWith("All ") || first.startsWith("Mainstream households together")) {
                        break;
                    }
                    if (List.of(not).stream().noneMatch(first::startsWith)) {
                        sum = sum.add(row.getCellAsNumber(column).orElseThrow());
                    }
                }
            }
        }
        return sum.stripTrailingZeros().scale() < 0 ? sum.setScale(0) : sum.stripTrailingZeros();
    }

    /** The last cell of a column that stands beside "All" or "All agencies" under a table. */
    private static double total(XSSFWorkbook book, String tab, String row, int column) {
        for (Row one : book.getSheet(tab)) {
            Cell first = one.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(row)) {
                return one.getCell(column).getNumericCellValue();
            }
        }
        throw new AssertionError("No row " + row + " in " + tab);
    }

    @Test
    void theTabsOfHomesEqualTheFiguresAndLists() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            assertThat((long) total(book, "Agency use", "All agencies", 1))
                    .isEqualTo(summary.figures().value("children_agency"));
            Long spent = summary.figures().get("cost_agency").yearToDate();
            assertThat(Math.round(100 * total(book, "Agency use", "All agencies", 3)))
                    .isEqualTo(spent);
            assertThat((long) total(book, "Out of borough", "All", 1))
                    .isEqualTo(summary.figures().value("children_looked_after"));
            assertThat((long) total(book, "Out of borough", "All", 3))
                    .isEqualTo(summary.figures().get("placements_started").yearToDate());
            assertThat((long) total(book, "Stability", "All", 1))
                    .isEqualTo(summary.figures().value("unplanned_endings"));
            assertThat((long) total(book, "Stability", "All", 2))
                    .isEqualTo(summary.figures().get("unplanned_endings").yearToDate());
        }
        var details = summary.details();
        long back = details.returned().stream().filter(Returned::back).count() + details.restrictedReturns();
        assertThat(back).isEqualTo(summary.figures().get("brought_back").yearToDate());
        assertThat(details.requests().stream()
                        .filter(r -> Referral.State.valueOf(r.state()).waiting())
                        .count())
                .isEqualTo(
                        store.<Long>read(h -> h.createQuery("select count(*) from referral_state_span where starts_on"
                                        + " <= :day and (ends_on is null or ends_on > :day) and state in ('AUTHORISED',"
                                        + " 'SEARCHING_IN_HOUSE', 'SEARCHING_EXTERNAL', 'OFFERED')")
                                .bind("day", MONTH.atEndOfMonth())
                                .mapTo(Long.class)
                                .one()));
    }

    @Test
    void datesAreDatesAndChartsDrawFromCellsThatHoldNumbers() throws IOException {
        try (XSSFWorkbook book = open(team)) {
            assertThat(cells(book).stream()
                            .filter(c -> c.getCellType() == CellType.NUMERIC)
                            .filter(DateUtil::isCellDateFormatted))
                    .hasSizeGreaterThan(20);
            int charts = 0;
            for (Sheet sheet : book) {
                for (XSSFChart chart :
                        ((XSSFSheet) sheet).createDrawingPatriarch().getCharts()) {
                    charts++;
                    var plot = chart.getCTChart().getPlotArea();
                    var ranges = new ArrayList<CTNumRef>();
                    plot.getLineChartList()
                            .forEach(l -> l.getSerList()
                                    .forEach(s -> ranges.add(s.getVal().getNumRef())));
                    plot.getBarChartList()
                            .forEach(l -> l.getSerList()
                                    .forEach(s -> ranges.add(s.getVal().getNumRef())));
                    assertThat(ranges).isNotEmpty();
                    for (CTNumRef range : ranges) {
                        var area = new AreaReference(range.getF(), SpreadsheetVersion.EXCEL2007);
                        Sheet source = book.getSheet(area.getFirstCell().getSheetName());
                        var cached = range.getNumCache().getPtList();
                        assertThat(cached).isNotEmpty();
                        var all = area.getAllReferencedCells();
                        for (var point : cached) {
                            var at = all[(int) point.getIdx()];
                            assertThat(source.getRow(at.getRow())
                                            .getCell(at.getCol())
                                            .getNumericCellValue())
                                    .isEqualTo(Double.parseDouble(point.getV()));
                        }
                    }
                }
            }
            assertThat(charts).isEqualTo(16);
        }
    }

    @Test
    void theCommitteesEditionNamesNobodyAndShowsNoSmallNumber() throws IOException {
        try (XSSFWorkbook book = open(committee)) {
            assertThat(book.getSheet("Vacancies now")).isNull();
            assertThat(book.getSheet("Out of borough")).isNull();
            assertThat(book.getSheet("Data to fix")).isNull();
            assertThat(cells(book).stream()
                            .filter(c -> c.getCellType() == CellType.STRING)
                            .map(Cell::getStringCellValue))
                    .noneMatch(text -> text.matches("(?s).*\\b(CH|FC|PL|PE)-\\d+.*"))
                    .contains("under 5", "hidden");
            for (String tab : List.of("Summary", "Months", "Children by placement", "Households and places")) {
                for (Row row : book.getSheet(tab)) {
                    for (Cell cell : row) {
                        boolean target = tab.equals("Summary") && cell.getColumnIndex() >= 5;
                        boolean share =
                                cell.getCellStyle().getDataFormatString().contains("%");
                        boolean rate = row.getCell(0) != null
                                && row.getCell(0).toString().startsWith("Rate per");
                        if (cell.getCellType() == CellType.NUMERIC && !target && !share && !rate) {
                            assertThat(Suppression.small(Math.round(cell.getNumericCellValue())))
                                    .as("%s %s: %s", tab, cell.getAddress(), cell)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void aStoppedExportLeavesNothingAndWhatStoodThereStays() throws IOException {
        Path file = folder.resolve("kept.xlsx");
        Files.writeString(file, "last month's");
        assertThatThrownBy(() ->
                        MonthlyWorkbook.write(summary, Edition.TEAM, MADE, file, (tab, done, of) -> {}, () -> true))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("stopped");
        assertThat(file).hasContent("last month's");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(p -> p.toString().endsWith(".part"))).isEmpty();
        }
        assertThatThrownBy(() -> MonthlyWorkbook.write(
                        summary,
                        Edition.TEAM,
                        MADE,
                        folder.resolve("no/such/folder.xlsx"),
                        (tab, done, of) -> {},
                        () -> false))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("could not be written");
    }

    @Test
    void libreOfficeOpensItAndKeepsItsNumbers() throws Exception {
        Path soffice =
                List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice").stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(null);
        assumeTrue(
                soffice != null,
                "LibreOffice (soffice) is not installed here: its conversion of the workbook is not tried");
        Process run = new ProcessBuilder(
                        Objects.requireNonNull(soffice).toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv",
                        "--outdir",
                        folder.toString(),
                        team.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isZero();
        Path csv = folder.resolve(team.getFileName().toString().replace(".xlsx", ".csv"));
        assertThat(Files.readString(csv))
                .contains("Children we care for," + summary.figures().value("children_looked_after") + ",");
    }
}
