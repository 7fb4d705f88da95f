package hearth.exchange.sheet.raw;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearth.common.Mendable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file of values: one sheet, named as the file. */
final class CsvFile implements OpenFile, RawSheet {
    private static final int MOST_ROWS = 2_000_000;

    private final Path file;
    private final String name;
    private final CsvText text;
    private final CsvShape shape;

    private CsvFile(Path file, String name, CsvText text, CsvShape shape) {
        this.file = file;
        this.name = name;
        this.text = text;
        this.shape = shape;
    }

    static OpenFile open(Path file) {
        String name = Trouble.name(file);
        try {
            CsvText text = CsvText.of(file);
            return new CsvFile(file, name, text, CsvShape.of(file, name, text));
        } catch (IOException e) {
            throw Trouble.of(name, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<RawSheet> sheets() {
        return List.of(this);
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Layout layout() {
        return Layout.PLAIN;
    }

    @Override
    public void rows(RowVisitor visitor) {
        try (Reader in = text.reader(file);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(shape.separator())
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(in)) {
            int number = 0;
            for (CsvRecord record : reader) {
                number++;
                if (number > MOST_ROWS) {
                    throw new Mendable(name + " has more than 2,000,000 rows. Split it into several files.");
                }
                if (number == 1 && shape.namesSeparator()) {
                    continue;
                }
                RawRow row = row(number, record);
                if (!row.isBlank() && !visitor.row(row)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Mendable(name
                    + " could not be read to its end: a field in it is too long or broken. Open it in Excel, save it"
                    + " as an Excel workbook (.xlsx) and import that.");
        }
    }

    private static RawRow row(int number, CsvRecord record) {
        int count = Math.min(record.getFieldCount(), Letters.LAST + 1);
        var cells = new ArrayList<RawCell>(count);
        for (int i = 0; i < count; i++) {
            String field = record.getField(i);
            if (!field.isEmpty()) {
                RawCell cell = RawCell.text(i, field);
                if (!cell.isBlank()) {
                    cells.add(cell);
                }
            }
        }
        return new RawRow(number, false, cells);
    }

    @Override
    public void close() {
        // every reading opens and closes the file by itself
    }
}
