package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.value.FieldType;
import hearth.exchange.sheet.value.ImportWords;
import hearth.exchange.sheet.value.NotKnown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells data rows from blank ones, totals, months standing alone, notes and headings repeated. */
final class RowSorter {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:grand|sub|running|month|monthly|overall|year|yearly|annual|ytd|quarter|quarterly|cumulative|weekly|q[1-4]|[a-z]{3,9}"
                + " ?(?:\\d{2,4})?) ?)?totals?\\b.*|subtotals?\\b.*|(?:average|mean|sum|count|ytd|year to date)(?:"
                + " .*)?|no of .*|number of .*|.* totals?");
    private static final Pattern MONTH = Pattern.compile(
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \\d{2,4})?|q[1-4](?: .*)?|quarter"
                    + " [1-4].*|(?:19|20)\\d{2}(?: (?:\\d{2}|\\d{4}))?|week \\d+.*");

    private final Map<Integer, MappedColumn> columns = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final HeaderFinder finder;

    RowSorter(List<MappedColumn> columns, HeaderFinder finder) {
        this.finder = finder;
        for (MappedColumn column : columns) {
            this.columns.put(column.column(), column);
            if (!column.heading().isEmpty()) {
                headings.put(column.column(), Heading.of(column.heading()).text());
            }
        }
    }

    RowSort sort(RawRow row) {
        List<RawCell> inside = headings.isEmpty()
                ? row.cells()
                : row.cells().stream()
                        .filter(c -> headings.containsKey(c.column()) || isMapped(c))
                        .toList();
        if (inside.isEmpty()) {
            return row.isBlank() ? RowSort.BLANK : RowSort.NOTE;
        }
        if (repeatsHeading(inside)) {
            return RowSort.REPEATED_HEADING;
        }
        if (headings.size() >= 3 && inside.size() >= 3 && finder.knownIn(row) >= Math.max(3, inside.size() * 3 / 4)) {
            return RowSort.SECOND_TABLE;
        }
        if (isTotal(inside)) {
            return RowSort.TOTAL;
        }
        return sparse(inside);
    }

    private boolean isMapped(RawCell cell) {
        MappedColumn column = columns.get(cell.column());
        return column != null && column.field() != null;
    }

    private boolean repeatsHeading(List<RawCell> inside) {
        long same = inside.stream()
                .filter(c -> Heading.of(c.text()).text().equals(headings.get(c.column())))
                .count();
        return same >= 2 && same * 10 >= inside.size() * 6L;
    }

    /** A label of a total among numbers, or numbers alone where the row names nobody. */
    private boolean isTotal(List<RawCell> inside) {
        int labels = 0;
        int words = 0;
        int numbers = 0;
        for (RawCell cell : inside) {
            if (cell.kind() == CellKind.TEXT) {
                String plain = ImportWords.plain(cell.text());
                boolean money = cell.text().matches("[£(-]?[£\\d][\\d,.]*[)]?");
                if (money) {
                    numbers++;
                } else if (TOTAL.matcher(plain).matches() && cell.text().length() <= 60) {
                    labels++;
                } else if (MONTH.matcher(plain).matches()) {
                    words++;
                } else {
                    words += 2;
                }
            } else if (cell.kind() == CellKind.DATE) {
                words += cell.monthOnly() ? 1 : 2;
            } else {
                numbers++;
            }
        }
        if (labels > 0) {
            return words <= 2 && (numbers > 0 || words == 0);
        }
        return numbers > 0 && words == 1 && inside.size() <= Math.max(2, headings.size() / 2) && !hasIdentity(inside);
    }

    /** Rows with next to nothing in them: numbered in advance, a month on its own, a note below the table. */
    private RowSort sparse(List<RawCell> inside) {
        long telling = inside.stream().filter(this::tells).count();
        if (telling == 0) {
            return RowSort.BLANK;
        }
        if (headings.size() < 3 || inside.size() > 1) {
            return RowSort.DATA;
        }
        RawCell lone = inside.getFirst();
        boolean month = lone.kind() == CellKind.DATE
                || MONTH.matcher(ImportWords.plain(lone.text())).matches();
        return month ? RowSort.BANNER : RowSort.NOTE;
    }

    /** Whether a cell says anything about anybody: not a row's number, a 0, an error or a dash. */
    private boolean tells(RawCell cell) {
        MappedColumn column = columns.get(cell.column());
        ImportField field = column == null ? null : column.field();
        boolean counts = field != null && field.type() != FieldType.REFERENCE;
        boolean empty = cell.kind() == CellKind.ERROR || cell.text().equals("0") || NotKnown.is(cell.text());
        boolean unmapped = columns.values().stream().allMatch(c -> c.field() == null);
        return (counts || unmapped || (field != null && cell.kind() == CellKind.TEXT)) && !empty;
    }

    private boolean hasIdentity(List<RawCell> inside) {
        return inside.stream().anyMatch(c -> {
            MappedColumn column = columns.get(c.column());
            ImportField field = column == null ? null : column.field();
            return field != null
                    && switch (field.type()) {
                        case NAME, NAMES, WHO -> true;
                        default -> field.name().equals("last_name");
                    };
        });
    }
}
