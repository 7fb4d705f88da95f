package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.value.FieldType;
import hearth.exchange.sheet.value.ImportWords;
import hearth.exchange.sheet.value.NotKnown;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells data rows from blank ones, totals, months standing alone, notes and headings repeated; every line of a return is data. */
final class RowSorter {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:grand|sub|running|month|monthly|overall|year|yearly|annual|ytd|quarter|quarterly|cumulative|weekly|q[1-4]|[a-z]{3,9}"
                    + " ?(?:\\d{2,4})?) ?)?totals?\\b.*|subtotals?\\b.*|(?:average|mean|sum|count|ytd|year to date)(?:"
                    + " .*)?|no of .*|number of .*|.* totals?");
    private static final Pattern MONTH = Pattern.compile(
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \\d{2,4})?|q[1-4](?: .*)?|quarter"
                    + " [1-4].*|(?:19|20)\\d{2}(?: (?:\\d{2}|\\d{4}))?|week \\d+.*");

    private static final Pattern SUM = Pattern.compile("[£(-]?[£\\d][\\d,.]*[)]?");

    private final Map<Integer, MappedColumn> columns = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final HeaderFinder finder;
    private final boolean unmapped;
    private final boolean names;
    private final boolean ofReturn;

    RowSorter(List<MappedColumn> columns, HeaderFinder finder) {
        this.finder = finder;
        for (MappedColumn column : columns) {
            this.columns.put(column.column(), column);
            if (!column.heading().isEmpty()) {
                headings.put(column.column(), column.heading().toLowerCase(Locale.UK));
            }
        }
        this.unmapped = columns.stream().allMatch(c -> c.field() == null);
        this.names = columns.stream().anyMatch(RowSorter::isIdentity);
        this.ofReturn = columns.stream().anyMatch(c -> {
            ImportField field = c.field();
            return field != null && field.kind().isReturn();
        });
    }

    RowSort sort(RawRow row) {
        List<RawCell> inside = row.cells();
        for (RawCell cell : row.cells()) {
            if (!isInside(cell)) {
                inside = row.cells().stream().filter(this::isInside).toList();
                break;
            }
        }
        if (inside.isEmpty()) {
            return row.isBlank() ? RowSort.BLANK : RowSort.NOTE;
        }
        if (repeatsHeading(inside)) {
            return RowSort.REPEATED_HEADING;
        }
        if (ofReturn) {
            return RowSort.DATA;
        }
        if (headings.size() >= 3 && inside.size() >= 3 && finder.isHeading(row)) {
            return RowSort.SECOND_TABLE;
        }
        if (inside.stream().noneMatch(this::tells)) {
            return RowSort.BLANK;
        }
        if (inside.stream().anyMatch(this::isVacant)) {
            return RowSort.VACANT;
        }
        return isTotal(inside) ? RowSort.TOTAL : sparse(inside);
    }

    /** Whether a place is listed where a child's name would stand. */
    private boolean isVacant(RawCell cell) {
        MappedColumn column = columns.get(cell.column());
        ImportField field = column == null ? null : column.field();
        return field != null
                && (field.name().equals("child") || field.name().equals("name"))
                && (field.kind() == SheetKind.CHILDREN || field.kind() == SheetKind.PLACEMENTS)
                && ImportWords.isVacantPlace(cell.text());
    }

    private boolean isInside(RawCell cell) {
        MappedColumn column = columns.get(cell.column());
        return headings.isEmpty() || headings.containsKey(cell.column()) || (column != null && column.field() != null);
    }

    /** Whether most cells say what their heading says; of a heading over two rows, its first or last words. */
    private boolean repeatsHeading(List<RawCell> inside) {
        int same = 0;
        for (RawCell cell : inside) {
            String heading = headings.get(cell.column());
            if (cell.kind() == CellKind.TEXT && heading != null && cell.text().length() <= heading.length()) {
                String text = cell.text().toLowerCase(Locale.UK);
                same += text.length() > 1 && (heading.startsWith(text) || heading.endsWith(text)) ? 1 : 0;
            }
        }
        return same >= 2 && same * 10 >= inside.size() * 6;
    }

    /** A label of a total among numbers, a month among numbers, or numbers alone where the row names nobody. */
    private boolean isTotal(List<RawCell> inside) {
        boolean labelled = inside.stream().limit(3).anyMatch(RowSorter::isLabel);
        if (!labelled && inside.size() > Math.max(2, headings.size() / 2)) {
            return false;
        }
        int words = 0;
        int numbers = 0;
        for (RawCell cell : inside) {
            if (cell.kind() == CellKind.DATE) {
                words += cell.monthOnly() ? 1 : 2;
            } else if (cell.kind() != CellKind.TEXT || SUM.matcher(cell.text()).matches()) {
                numbers++;
            } else if (!isLabel(cell)) {
                words += isMonth(cell) ? 1 : 2;
            }
        }
        if (labelled) {
            return words <= 2 && (numbers > 0 || words == 0);
        }
        return numbers > 0
                && words <= 1
                && names
                && inside.stream().noneMatch(c -> isIdentity(columns.get(c.column())));
    }

    private static boolean isLabel(RawCell cell) {
        return cell.kind() == CellKind.TEXT
                && cell.text().length() <= 60
                && TOTAL.matcher(ImportWords.plain(cell.text())).matches();
    }

    private static boolean isMonth(RawCell cell) {
        return cell.kind() == CellKind.DATE
                || MONTH.matcher(ImportWords.plain(cell.text())).matches();
    }

    /** A month on its own, or a note below the table. */
    private RowSort sparse(List<RawCell> inside) {
        if (headings.size() < 3 || inside.size() > 1) {
            return RowSort.DATA;
        }
        return isMonth(inside.getFirst()) ? RowSort.BANNER : RowSort.NOTE;
    }

    /** Whether a cell says anything about anybody: not a row's number, a 0, an error or a dash. */
    private boolean tells(RawCell cell) {
        MappedColumn column = columns.get(cell.column());
        ImportField field = column == null ? null : column.field();
        boolean counts =
                unmapped || (field != null && (field.type() != FieldType.REFERENCE || cell.kind() == CellKind.TEXT));
        return counts && cell.kind() != CellKind.ERROR && !cell.text().equals("0") && !NotKnown.is(cell.text());
    }

    /** Whether a column says who a row is about. */
    private static boolean isIdentity(@Nullable MappedColumn column) {
        ImportField field = column == null ? null : column.field();
        return field != null
                && switch (field.type()) {
                    case NAME, NAMES, WHO, REFERENCE -> true;
                    default -> field.name().equals("last_name");
                };
    }
}
