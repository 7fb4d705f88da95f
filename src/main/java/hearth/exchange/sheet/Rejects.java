package hearth.exchange.sheet;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Gives rejected rows back as a workbook: a sheet for each sheet they come from, its headings, the cells as they were, the reason beside
 * each row. Mended there, the file can be imported as it is. Texts are text cells whatever they begin with, never formulas.
 */
public final class Rejects implements AutoCloseable {
    private final SXSSFWorkbook book = new SXSSFWorkbook(100);
    private final CellStyle text;
    private final CellStyle date;
    private final CellStyle bold;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, List<MappedColumn>> columns = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int rows;

    public Rejects() {
        text = book.createCellStyle();
        text.setQuotePrefixed(true);
        date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        Font font = book.createFont();
        font.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(font);
        bold.setQuotePrefixed(true);
    }

    /** Adds a row with why it was rejected. */
    public void add(String file, Understood sheet, ReadRow row, List<Finding> reasons) {
        String key = file + "\n" + sheet.name();
        Sheet out = sheets.get(key);
        if (out == null) {
            out = begin(sheet);
            sheets.put(key, out);
            columns.put(key, sheet.columns());
        }
        Row line = out.createRow(out.getLastRowNum() + 1);
        List<MappedColumn> known = columns.getOrDefault(key, List.of());
        int at = 0;
        for (MappedColumn column : known) {
            RawCell cell = row.raw().cell(column.column());
            if (!cell.isBlank()) {
                put(line.createCell(at), cell);
            }
            at++;
        }
        put(line.createCell(at), said(reasons, known), text);
        line.createCell(at + 1).setCellValue(row.number());
        rows++;
    }

    private Sheet begin(Understood sheet) {
        String name = WorkbookUtil.createSafeSheetName(sheet.name());
        for (int n = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); n++) {
            String base = WorkbookUtil.createSafeSheetName(sheet.name());
            name = base.substring(0, Math.min(base.length(), 27)) + " " + n;
        }
        Sheet out = book.createSheet(name);
        Row head = out.createRow(0);
        int at = 0;
        for (MappedColumn column : sheet.columns()) {
            put(head.createCell(at), column.heading().isEmpty() ? "Column " + column.letter() : column.heading(), bold);
            out.setColumnWidth(at, 18 * 256);
            at++;
        }
        put(head.createCell(at), "Reason", bold);
        out.setColumnWidth(at, 80 * 256);
        put(head.createCell(at + 1), "Row in the file", bold);
        out.createFreezePane(0, 1);
        return out;
    }

    private static String said(List<Finding> reasons, List<MappedColumn> known) {
        var said = new StringBuilder();
        for (Finding reason : reasons) {
            said.append(said.isEmpty() ? "" : " ");
            for (MappedColumn column : known) {
                if (column.letter().equals(reason.column()) && !column.heading().isEmpty()) {
                    said.append(column.heading()).append(": ");
                }
            }
            said.append(reason.message());
        }
        return said.toString();
    }

    private void put(Cell cell, RawCell raw) {
        BigDecimal number = raw.number();
        LocalDate day = raw.day();
        if (raw.kind() == CellKind.NUMBER && number != null) {
            cell.setCellValue(number.doubleValue());
        } else if (raw.kind() == CellKind.DATE && day != null) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else {
            put(cell, raw.text(), text);
        }
    }

    private static void put(Cell cell, String value, CellStyle style) {
        cell.setCellValue(CellText.of(value));
        cell.setCellStyle(style);
    }

    /** How many rows were added. */
    public int rows() {
        return rows;
    }

    /**
     * Writes the workbook whole or not at all; a file of that name is replaced.
     *
     * @throws Mendable where it cannot be written there
     */
    public void write(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path part = null;
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw new IOException("No file");
            }
            part = Files.createTempFile(folder, ".rejects", ".part");
            if (sheets.isEmpty()) {
                put(book.createSheet("Rejected rows").createRow(0).createCell(0), "No row was rejected.", text);
            }
            try (OutputStream out = Files.newOutputStream(part)) {
                book.write(out);
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(part);
            throw new Mendable("The rejected rows could not be written to " + file.getFileName()
                    + ". Close it if it is open in Excel, or choose another folder.");
        } catch (RuntimeException e) {
            remove(part);
            throw new Broken(Fault.WORKBOOK, e);
        }
    }

    private static void remove(@org.jspecify.annotations.Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // it stays as an empty hidden file beside the one that could not be written
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            // its temporary files are the system's to clear
        }
    }
}
