package hearth.exchange.sheet;

import hearth.exchange.sheet.ColumnGuesser.Guess;
import hearth.exchange.sheet.raw.Layout;
import hearth.exchange.sheet.raw.Letters;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.value.ValueReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes out what a sheet is and what its columns hold; the rows are then read from what it returns. */
public final class SheetReader {
    private static final int LOOKED_AT = 300;

    private final ValueReader values;
    private final SavedMappings saved;

    /**
     * A reader for files of one team.
     *
     * @param today against which dates without a century are read
     * @param saved what the team corrected before
     */
    public SheetReader(LocalDate today, SavedMappings saved) {
        this(today, saved, Map.of());
    }

    /**
     * The same where the team has words of its own.
     *
     * @param own by the name of a code list, words that are codes themselves
     */
    public SheetReader(LocalDate today, SavedMappings saved, Map<String, List<String>> own) {
        this.values = new ValueReader(today, own);
        this.saved = saved;
    }

    /**
     * Looks at the beginning of a sheet.
     *
     * @param file the name of its file, which may say what it holds
     * @throws hearth.common.Mendable where the file is broken
     */
    public Understood understand(String file, RawSheet sheet, Wish wish) {
        var rows = new ArrayList<RawRow>();
        sheet.rows(row -> {
            rows.add(row);
            return rows.size() < LOOKED_AT;
        });
        Layout layout = sheet.layout();
        var finder = new HeaderFinder(rows, layout);
        HeaderFinder.Found found = finder.find();
        Optional<SheetMapping> told = told(sheet, wish, found);
        if (told.isPresent() && told.get().headerRow() != null) {
            int row = told.get().headerRow();
            if (found == null || found.last() != row) {
                found = finder.at(row);
            }
        }
        Map<Integer, String> headings = found == null ? Map.of() : found.texts();
        int headerRow = found == null ? 0 : found.last();
        SheetKind kind = told.isPresent() ? told.get().kind() : wish.kind();
        Guess guess = guess(file, sheet, kind, headings, headerRow, rows, finder);
        var findings = new ArrayList<Finding>(guess.findings());
        if (told.isPresent()) {
            boolean given = wish.mapping() != null;
            guess = apply(told.get(), guess, given ? How.GIVEN : How.SAVED);
            findings.clear();
        }
        return new Understood(
                sheet,
                guess.kind(),
                headerRow,
                guess.columns(),
                Signature.of(headings.values()),
                findings,
                layout,
                finder,
                values);
    }

    private Optional<SheetMapping> told(RawSheet sheet, Wish wish, HeaderFinder.@Nullable Found found) {
        String signature =
                Signature.of(found == null ? List.of() : found.texts().values());
        MappingFile given = wish.mapping();
        if (given != null) {
            return given.find(sheet.name(), signature);
        }
        return saved.find(signature).filter(m -> wish.kind() == null || m.kind() == wish.kind());
    }

    private Guess guess(
            String file,
            RawSheet sheet,
            @Nullable SheetKind kind,
            Map<Integer, String> headings,
            int headerRow,
            List<RawRow> rows,
            HeaderFinder finder) {
        var official = new TreeSet<String>();
        headings.values().forEach(h -> official.add(h.strip().toUpperCase(Locale.ROOT)));
        Optional<String> returned =
                official.size() == headings.size() ? ImportFields.returnFile(official) : Optional.empty();
        if (returned.isPresent() && kind == null) {
            return ofReturn(returned.get(), headings);
        }
        var below = new ArrayList<RawRow>();
        var none = new RowSorter(unmapped(headings), finder);
        for (RawRow row : rows) {
            if (row.number() > headerRow && (headings.isEmpty() || none.sort(row) == RowSort.DATA)) {
                below.add(row);
            }
        }
        var columns = new ColumnGuesser(headings, new ColumnSamples(below, values));
        if (kind != null && kind.isReturn()) {
            return ofReturn(kind.code(), headings);
        }
        if (kind != null) {
            return columns.guess(kind, headerRow);
        }
        Guess best = KindGuesser.best(columns, headerRow, sheet.name(), file);
        Optional<String> near = ImportFields.nearReturn(official);
        if (near.isPresent()) {
            return new Guess(SheetKind.UNKNOWN, 0, unmapped(headings), List.of(Finding.sheet(near.get())));
        }
        return best;
    }

    private static List<MappedColumn> unmapped(Map<Integer, String> headings) {
        var columns = new ArrayList<MappedColumn>();
        new TreeMap<>(headings).forEach((column, text) -> columns.add(new MappedColumn(column, text, null, null)));
        return columns;
    }

    /** A file of the return: every heading is its own field. */
    private static Guess ofReturn(String code, Map<Integer, String> headings) {
        Optional<SheetKind> kind = SheetKind.of(code);
        if (kind.isEmpty()) {
            return new Guess(
                    SheetKind.UNKNOWN,
                    0,
                    unmapped(headings),
                    List.of(Finding.sheet("This is the file "
                            + code.substring("ssda903-".length()).toUpperCase(Locale.ROOT)
                            + " of the SSDA903 return. Hearth does not read it.")));
        }
        var columns = new ArrayList<MappedColumn>();
        new TreeMap<>(headings).forEach((column, text) -> {
            ImportField field = ImportFields.find(kind.get(), text.strip().toUpperCase(Locale.ROOT))
                    .orElse(null);
            columns.add(new MappedColumn(column, text, field, field == null ? null : How.HEADING));
        });
        return new Guess(kind.get(), 99, columns, List.of());
    }

    /** A mapping that was told: columns are found again by heading, then by letter; those it does not name keep the guess. */
    private static Guess apply(SheetMapping told, Guess guess, How how) {
        Map<Integer, MappedColumn> columns = new TreeMap<>();
        Map<String, Integer> byHeading = new HashMap<>();
        guess.columns().forEach(c -> {
            columns.put(
                    c.column(),
                    told.kind() == guess.kind() ? c : new MappedColumn(c.column(), c.heading(), null, null));
            byHeading.putIfAbsent(Heading.of(c.heading()).text(), c.column());
        });
        for (SheetMapping.Column column : told.columns()) {
            String heading = column.heading();
            String letter = column.column();
            Integer at =
                    heading == null ? null : byHeading.get(Heading.of(heading).text());
            if (letter != null) {
                int lettered = Letters.column(letter);
                MappedColumn there = columns.get(lettered);
                boolean sameHeading = there != null
                        && heading != null
                        && Heading.of(there.heading()).equals(Heading.of(heading));
                at = (at == null && heading == null) || sameHeading ? Integer.valueOf(lettered) : at;
            }
            if (at == null) {
                continue;
            }
            String name = column.field();
            ImportField field =
                    name == null ? null : ImportFields.find(told.kind(), name).orElse(null);
            MappedColumn before = columns.get(at);
            columns.put(
                    at,
                    new MappedColumn(at, before == null ? "" : before.heading(), field, field == null ? null : how));
        }
        return new Guess(told.kind(), guess.score(), onlyOnce(columns, how), List.of());
    }

    /** A field that was told for one column is not guessed for another as well. */
    private static List<MappedColumn> onlyOnce(Map<Integer, MappedColumn> columns, How how) {
        var told = new TreeSet<String>();
        columns.values().stream()
                .filter(c -> c.how() == how && c.fieldName() != null)
                .forEach(c -> told.add(String.valueOf(c.fieldName())));
        return columns.values().stream()
                .map(c -> c.how() != how && c.fieldName() != null && told.contains(c.fieldName())
                        ? new MappedColumn(c.column(), c.heading(), null, null)
                        : c)
                .toList();
    }
}
