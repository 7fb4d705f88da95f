package hearth.exchange.workbook;

import hearth.common.Money;
import hearth.exchange.sheet.CellText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** Lays one tab out on its sheet: title, notes, tables, widths, frozen heading, print set-up. */
final class SheetWriter {
    private static final String NONE = "None";
    /** Rows that fit on one page and can still be read. */
    private static final int ONE_PAGE = 45;
    /** Digits beside each other that can still be read on a page across; a wider tab runs over two. */
    private static final int WIDEST = 300;

    private final Tab tab;
    private final XSSFSheet sheet;
    private final SheetLayout layout;
    private final Styles styles;

    SheetWriter(Tab tab, XSSFSheet sheet, Styles styles) {
        this.tab = tab;
        this.sheet = sheet;
        this.styles = styles;
        layout = new SheetLayout(tab);
    }

    SheetLayout layout() {
        return layout;
    }

    /** Everything but the rows of tables. */
    void head(String title, String footer) {
        text(sheet.createRow(SheetLayout.TITLE).createCell(0), title).setCellStyle(styles.title());
        for (int i = 0; i < layout.notes().size(); i++) {
            text(
                            sheet.createRow(SheetLayout.NOTES + i).createCell(0),
                            layout.notes().get(i))
                    .setCellStyle(styles.note());
        }
        Row links = sheet.createRow(layout.link());
        if (!tab.name().equals(SummaryTab.NAME)) {
            link(links.createCell(0), "Back to contents", SummaryTab.NAME);
        }
        for (int c = 0; c < layout.widths().size(); c++) {
            sheet.setColumnWidth(c, (layout.widths().get(c) + 1) * 256);
        }
        sheet.setDefaultRowHeightInPoints(15);
        int heading = layout.heading(tab.tables().getFirst());
        sheet.createFreezePane(1, heading + 1);
        print(heading, footer);
    }

    private void print(int heading, String footer) {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        boolean wide = layout.digits() > WIDEST;
        print.setFitWidth((short) (wide ? 2 : 1));
        boolean onePage = layout.last() <= ONE_PAGE;
        print.setFitHeight((short) (onePage ? 1 : 0));
        if (!onePage && !tab.charts().isEmpty()) {
            sheet.setRowBreak(layout.charts() - 1);
        }
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        layout.widths().size() - 1,
                        0,
                        layout.last());
        sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        if (wide) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setCenter(tab.name());
        sheet.getFooter().setRight("Page &P of &N");
    }

    /** Headings of a table, as an Excel table with filters over all the rows it is going to have. */
    void headings(Table table) {
        int at = layout.heading(table);
        if (!table.caption().isEmpty()) {
            text(sheet.createRow(at - 1).createCell(0), table.caption()).setCellStyle(styles.title());
        }
        Row row = sheet.createRow(at);
        int lines = 1;
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            text(row.createCell(c), column.heading()).setCellStyle(styles.heading(column.number()));
            lines = Math.max(
                    lines,
                    Lines.of(column.heading(), layout.widths().get(c) - 3).size());
        }
        row.setHeightInPoints(13.5f * lines + 2);
        int last = at + Math.max(1, table.rows().size());
        var area = new AreaReference(
                new CellReference(at, 0),
                new CellReference(last, table.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable made = sheet.createTable(area);
        made.setName(table.name());
        made.setDisplayName(table.name());
        made.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        made.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
        made.getCTTable().getTableStyleInfo().setShowRowStripes(false);
    }

    /** The rows of a table; on a streamed sheet they go out as they are written. */
    void rows(Sheet onto, Table table) {
        int at = layout.heading(table) + 1;
        if (table.rows().isEmpty()) {
            Row row = onto.createRow(at);
            value(row.createCell(0), NONE, false, false);
        }
        for (List<@Nullable Object> cells : table.rows()) {
            row(onto.createRow(at++), table, cells, false);
        }
        if (table.total() != null) {
            row(onto.createRow(at), table, table.total(), true);
        }
    }

    private void row(Row row, Table table, List<@Nullable Object> cells, boolean total) {
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            Object value = cells.get(c);
            value(row.createCell(c), value, table.columns().get(c).number(), total);
            if (value instanceof String text) {
                lines = Math.max(lines, Lines.of(text, layout.widths().get(c)).size());
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(13f * lines + 1);
        }
    }

    private void value(Cell cell, @Nullable Object value, boolean number, boolean total) {
        cell.setCellStyle(styles.value(value, number, total));
        switch (value) {
            case null -> {}
            case Long n -> cell.setCellValue(n);
            case Integer n -> cell.setCellValue(n);
            case Double share -> cell.setCellValue(share);
            case BigDecimal decimal -> cell.setCellValue(decimal.doubleValue());
            case Money money -> cell.setCellValue(money.pounds().doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            default -> text(cell, Objects.toString(value));
        }
    }

    /** Text as text: what Excel cannot hold is left out. */
    static Cell text(Cell cell, String text) {
        cell.setCellValue(CellText.of(text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")));
        return cell;
    }

    void link(Cell cell, String words, String to) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to + "'!A1");
        text(cell, words).setCellStyle(styles.link());
        cell.setHyperlink(link);
    }

    /** The list of contents, beside the first table and outside what is printed. */
    void contents(List<Tab> tabs) {
        int column = layout.widths().size() + 1;
        sheet.setColumnWidth(column, 28 * 256);
        sheet.setColumnWidth(column + 1, 52 * 256);
        int at = layout.heading(tab.tables().getFirst());
        text(row(at).createCell(column), "Contents").setCellStyle(styles.title());
        for (Tab other : tabs) {
            at++;
            link(row(at).createCell(column), other.name(), other.name());
            text(row(at).createCell(column + 1), other.about()).setCellStyle(styles.note());
        }
    }

    private Row row(int at) {
        Row row = sheet.getRow(at);
        return row == null ? sheet.createRow(at) : row;
    }
}
