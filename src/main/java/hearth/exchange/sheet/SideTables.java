package hearth.exchange.sheet;

import hearth.common.BritishDates;
import hearth.exchange.sheet.raw.Layout;
import hearth.exchange.sheet.raw.Letters;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.raw.RowVisitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables beside each other on one sheet, such as one a month, known by headings that come again. Each is read as a sheet of its own,
 * called by what stands above it; rows and columns keep the numbers and letters that Excel shows.
 */
public final class SideTables {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int LONGEST_TITLE = 40;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");

    /** Who of several people on one row is meant. */
    private static final Pattern PERSON = Pattern.compile("\\b(?:(?:applicant|carer|fc|person|adult|parent) ?(?:no"
            + " )?(?:[12ab]|one|two)|(?:first|1st|second|2nd|main|joint|other) (?:foster"
            + " )?(?:applicant|carer|fc|person|adult|parent)|partner|spouse)\\b");

    /** So many headings that all come again, and nothing after them, are no second person on the same row. */
    private static final int SURE = 4;

    private final List<RawRow> rows = new ArrayList<>();
    private final NavigableMap<Integer, String> words = new TreeMap<>();
    private final int headerRow;

    private SideTables(RawSheet sheet) {
        sheet.rows(row -> {
            rows.add(row);
            return row.number() <= HeaderFinder.DEEPEST + SURE;
        });
        HeaderFinder.Found found = new HeaderFinder(rows, sheet.layout()).find();
        headerRow = found == null ? 0 : found.last();
        rows.stream()
                .filter(row -> row.number() == headerRow)
                .forEach(row -> row.cells().forEach(cell -> word(cell.column(), cell.text())));
    }

    private void word(int column, String heading) {
        Heading bare = Heading.of(BRACKETS.matcher(heading)
                .replaceAll(m -> isPerson(m.group()) ? Matcher.quoteReplacement(m.group()) : " "));
        if (!bare.isEmpty()) {
            words.put(column, bare.text());
        }
    }

    private static boolean isPerson(String text) {
        return PERSON.matcher(Heading.of(text).text()).find();
    }

    /** The tables of a sheet, from the left; the sheet itself where it is one table. */
    public static List<RawSheet> of(RawSheet sheet) {
        var tables = new SideTables(sheet);
        List<Integer> starts = tables.starts();
        if (starts.size() < 2) {
            return List.of(sheet);
        }
        List<String> titles = tables.titles(starts);
        var parts = new ArrayList<RawSheet>();
        for (int i = 0; i < starts.size(); i++) {
            int first = i == 0 ? 0 : starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            String columns = i + 1 < starts.size()
                    ? "columns " + Letters.of(starts.get(i)) + " to " + Letters.of(last)
                    : "from column " + Letters.of(starts.get(i));
            parts.add(new Part(sheet, sheet.name() + ", " + (titles.isEmpty() ? columns : titles.get(i)), first, last));
        }
        return parts;
    }

    /** The first column of each table: all headings come again in the same order, and none stands between two tables. */
    private List<Integer> starts() {
        if (words.size() < 4) {
            return List.of();
        }
        String first = words.firstEntry().getValue();
        List<Integer> again = words.keySet().stream()
                .filter(column -> first.equals(words.get(column)))
                .toList();
        for (int second : again.subList(1, again.size())) {
            Map<Integer, String> shape = words.headMap(second, false);
            int width = words.lowerKey(second) - words.firstKey() + 1;
            List<Integer> starts = again.stream()
                    .filter(start -> fits(shape, start - words.firstKey()))
                    .toList();
            long covered = words.headMap(starts.getLast() + width, false).size();
            boolean goesOn = words.containsKey(starts.getLast() + width);
            boolean apart = second > words.firstKey() + width
                    || (!goesOn && (shape.size() >= SURE || !titles(starts).isEmpty()));
            if (starts.size() > 1
                    && shape.size() > 1
                    && covered == (long) starts.size() * shape.size()
                    && apart
                    && !arePeople(starts)) {
                return starts;
            }
        }
        return List.of();
    }

    private boolean fits(Map<Integer, String> shape, int shift) {
        return shape.entrySet().stream()
                .allMatch(heading -> heading.getValue().equals(words.get(heading.getKey() + shift)));
    }

    /** Whether what stands above tells of another person of the same row, such as "Applicant 2". */
    private boolean arePeople(List<Integer> starts) {
        return rows.stream().filter(row -> row.number() < headerRow).anyMatch(row -> {
            List<String> titles = titles(row, starts);
            return new HashSet<>(titles).size() == titles.size()
                    && titles(row, starts.subList(1, starts.size())).stream().anyMatch(SideTables::isPerson);
        });
    }

    /** What stands above each table, from the nearest row with something else above every one; empty where there is none. */
    private List<String> titles(List<Integer> starts) {
        for (RawRow row : rows.reversed()) {
            List<String> titles = row.number() < headerRow ? titles(row, starts) : List.of();
            if (titles.size() == starts.size() && new HashSet<>(titles).size() == titles.size()) {
                return titles;
            }
        }
        return List.of();
    }

    private static List<String> titles(RawRow row, List<Integer> starts) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            int start = starts.get(i);
            row.cells().stream()
                    .filter(cell -> cell.column() >= start && cell.column() < end)
                    .findFirst()
                    .ifPresent(cell -> titles.add(title(cell)));
        }
        return titles;
    }

    private static String title(RawCell cell) {
        LocalDate day = cell.day();
        if (day != null) {
            return cell.monthOnly() || day.getDayOfMonth() == 1 ? MONTH.format(day) : BritishDates.format(day);
        }
        String text = cell.text().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }

    /** Some columns of a sheet; of the rows those that hold anything there. */
    private record Part(RawSheet whole, String name, int first, int last) implements RawSheet {
        @Override
        public boolean hidden() {
            return whole.hidden();
        }

        @Override
        public Layout layout() {
            Layout all = whole.layout();
            return new Layout(
                    all.hiddenColumns().stream().filter(this::has).toList(),
                    all.merges().stream().filter(m -> has(m.firstColumn())).toList());
        }

        @Override
        public void rows(RowVisitor visitor) {
            whole.rows(row -> {
                List<RawCell> cells =
                        row.cells().stream().filter(cell -> has(cell.column())).toList();
                return cells.isEmpty() || visitor.row(new RawRow(row.number(), row.hidden(), cells));
            });
        }

        private boolean has(int column) {
            return column >= first && column <= last;
        }
    }
}
