package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.value.FieldType;
import hearth.exchange.sheet.value.ImportWords;
import hearth.exchange.sheet.value.NotKnown;
import hearth.exchange.sheet.value.ReadDate;
import hearth.exchange.sheet.value.Reading;
import hearth.exchange.sheet.value.ValueReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few dozen cells of each column, and how well they can be read as each type of field. */
final class ColumnSamples {
    private static final int MOST = 40;

    private final Map<Integer, List<RawCell>> cells = new HashMap<>();
    private final Map<String, Double> fits = new HashMap<>();
    private final ValueReader reader;

    ColumnSamples(List<RawRow> rows, ValueReader reader) {
        this.reader = reader;
        for (RawRow row : rows) {
            for (RawCell cell : row.cells()) {
                List<RawCell> column = cells.computeIfAbsent(cell.column(), any -> new ArrayList<>());
                if (column.size() < MOST && cell.kind() != CellKind.ERROR && !NotKnown.is(cell.text())) {
                    column.add(cell);
                }
            }
        }
    }

    int count(int column) {
        return cells.getOrDefault(column, List.of()).size();
    }

    /** Whether nothing stands in a column, though something does in others: its heading then gives way to theirs. */
    boolean isEmpty(int column) {
        return count(column) == 0 && cells.values().stream().anyMatch(others -> !others.isEmpty());
    }

    Iterable<Integer> columns() {
        return cells.keySet();
    }

    /** The share of a column's cells that can be read as the type, 0 to 1. */
    double fit(int column, FieldType type, @Nullable String list) {
        return fits.computeIfAbsent(column + " " + type + " " + list, any -> measured(column, type, list));
    }

    private double measured(int column, FieldType type, @Nullable String list) {
        List<RawCell> column1 = cells.getOrDefault(column, List.of());
        int good = 0;
        for (RawCell cell : column1) {
            good += reads(cell, type, list) ? 1 : 0;
        }
        return column1.isEmpty() ? 1 : (double) good / column1.size();
    }

    private boolean reads(RawCell cell, FieldType type, @Nullable String list) {
        return switch (type) {
            case TEXT, NOTES, ADDRESS, EXACT, WHO, PROVIDER -> cell.kind() != CellKind.DATE;
            case REFERENCE -> cell.kind() != CellKind.DATE && cell.text().length() <= 40;
            case NAME, NAMES -> cell.kind() == CellKind.TEXT && cell.text().length() <= 120;
            case DATE, BIRTH, RETURN_DATE, MONTH -> looksLikeDate(cell, type);
            case CODE, CODES ->
                cell.kind() != CellKind.DATE && !reader.read(type, list, cell).failed();
            default -> reads(reader.read(type, list, cell));
        };
    }

    private boolean looksLikeDate(RawCell cell, FieldType type) {
        if (cell.kind() == CellKind.DATE) {
            return true;
        }
        Reading read = reader.read(type, null, cell);
        // a date that is no real date still shows what the column is for
        return reads(read)
                || (cell.kind() == CellKind.TEXT && cell.text().matches(".*\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*"));
    }

    private static boolean reads(Reading read) {
        return !read.failed() && read.value() != null;
    }

    /** Whether at least half of the days in a column are not to come, as of something that has happened. */
    boolean haveCome(int column) {
        List<ReadDate> days = cells.getOrDefault(column, List.of()).stream()
                .map(cell -> reader.read(FieldType.DATE, null, cell).value())
                .filter(ReadDate.class::isInstance)
                .map(ReadDate.class::cast)
                .toList();
        long come = days.stream().filter(d -> !d.day().isAfter(reader.today())).count();
        return come > 0 && come * 2 >= days.size();
    }

    /** Whether nearly all cells hold figures, as references do and names do not. */
    boolean areReferences(int column) {
        List<RawCell> sample = cells.getOrDefault(column, List.of());
        long figures = sample.stream()
                .filter(c -> c.text().chars().anyMatch(Character::isDigit))
                .count();
        return figures > 0 && figures * 10 >= sample.size() * 9L;
    }

    /** How many different words stand in a column. */
    int distinct(int column) {
        return (int) cells.getOrDefault(column, List.of()).stream()
                .map(cell -> ImportWords.plain(cell.text()))
                .distinct()
                .count();
    }

    /** Whether nearly all cells look like the names of people: two to five words of letters, and rarely the same. */
    boolean looksLikeNames(int column) {
        List<RawCell> sample = cells.getOrDefault(column, List.of());
        long names = sample.stream()
                .filter(c -> c.kind() == CellKind.TEXT
                        && c.text().matches("[\\p{L}.'\u2019,& -]{4,60}")
                        && c.text().contains(" "))
                .count();
        return sample.size() >= 3 && names >= sample.size() * 0.9 && distinct(column) * 10 >= sample.size() * 8;
    }
}
