package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.OpenFile;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.raw.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Makes real workbooks for tests, and reads files to their end. */
final class Sheets {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Sheets() {}

    /** A sheet of rows; a null cell and a row without cells stay empty. Dates become Excel dates, numbers numbers, "=..." a formula. */
    static void fill(Sheet sheet, @Nullable Object[]... rows) {
        fillAll(sheet, List.of(rows));
    }

    static void fillAll(Sheet sheet, List<@Nullable Object[]> rows) {
        var day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
        for (int r = 0; r < rows.size(); r++) {
            @Nullable Object[] cells = rows.get(r);
            if (cells.length == 0) {
                continue;
            }
            Row row = sheet.createRow(r);
            for (int c = 0; c < cells.length; c++) {
                Object value = cells[c];
                if (value == null) {
                    continue;
                }
                Cell cell = row.createCell(c);
                switch (value) {
                    case LocalDate date -> {
                        cell.setCellValue(date);
                        cell.setCellStyle(day);
                    }
                    case Number number -> cell.setCellValue(number.doubleValue());
                    case Boolean flag -> cell.setCellValue(flag);
                    default -> cell.setCellValue(value.toString());
                }
            }
        }
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    static Path xlsx(Path file, Consumer<Workbook> make) {
        return write(new XSSFWorkbook(), file, make);
    }

    static Path xls(Path file, Consumer<Workbook> make) {
        return write(new HSSFWorkbook(), file, make);
    }

    private static Path write(Workbook book, Path file, Consumer<Workbook> make) {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            make.accept(book);
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path sheet(Path file, String name, @Nullable Object[]... rows) {
        return xlsx(file, book -> fill(book.createSheet(name), rows));
    }

    /** A sheet read to its end. */
    record Whole(Understood sheet, List<ReadRow> rows, ReadSheet result) {
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            sheet.columns().forEach(c -> fields.put(c.letter(), String.valueOf(c.fieldName())));
            return fields;
        }

        ReadRow row(int number) {
            return rows.stream().filter(r -> r.number() == number).findFirst().orElseThrow();
        }

        List<String> said() {
            return result.warnings().stream().map(Finding::message).toList();
        }
    }

    static Whole read(Path file) {
        return read(file, Wish.NONE).getFirst();
    }

    static List<Whole> read(Path file, Wish wish) {
        return read(file, wish, SavedMappings.NONE);
    }

    static List<Whole> read(Path file, Wish wish, SavedMappings saved) {
        var sheets = new ArrayList<Whole>();
        try (OpenFile open = Workbooks.open(file)) {
            for (RawSheet raw : open.sheets().stream()
                    .flatMap(s -> SideTables.of(s).stream())
                    .toList()) {
                Understood understood = new SheetReader(TODAY, saved).understand(open.name(), raw, wish);
                var rows = new ArrayList<ReadRow>();
                ReadSheet result = understood.read(rows::add);
                sheets.add(new Whole(understood, rows, result));
            }
        }
        return sheets;
    }

    static List<RawRow> rows(RawSheet sheet) {
        var rows = new ArrayList<RawRow>();
        sheet.rows(rows::add);
        return rows;
    }
}
