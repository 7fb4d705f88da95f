package hearth.exchange.intake;

import hearth.children.Children;
import hearth.common.Broken;
import hearth.common.ChildId;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.placements.ssda903.ReturnFile;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one file of the return: every cell as it is written, days as days. */
abstract class ReturnRows implements Rows {
    /** What becomes of a line that Hearth makes nothing of. */
    static final String KEPT = "The line is kept and given back as it came.";

    /** Sex as it was coded until 2023-24. */
    private static final Set<String> OLDER_SEX = Set.of("1", "2");

    private final SheetKind kind;
    private final ReturnFile file;
    private final ReturnLines lines;
    private final Map<List<String>, Line> latest = new HashMap<>();
    private final Map<String, ChildId> children = new HashMap<>();

    ReturnRows(SheetKind kind, ReturnFile file, ReturnLines lines) {
        this.kind = kind;
        this.file = file;
        this.lines = lines;
    }

    /** The name under which a cell is kept text for text, where its field holds what it means. */
    static String written(String column) {
        return "=" + column;
    }

    @Override
    public SheetKind kind() {
        return kind;
    }

    ReturnFile file() {
        return file;
    }

    /** What the cells of a line mean, where its fields are not the cells themselves. */
    Told meant(Told cells) {
        return cells;
    }

    /** The lines of all files of this import. */
    ReturnLines lines() {
        return lines;
    }

    /** The days without which a row says nothing, besides the child's number. */
    abstract List<String> needed();

    /** What a row says; a line that cannot be read, or is of nobody, is kept all the same and given back as it came. */
    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing();
        for (String column : file.columns()) {
            String read = row.text(column);
            String text = read == null ? row.texts().getOrDefault(column, "").toUpperCase(Locale.ROOT) : read;
            put(told, column, row.day(column), text);
            if (unread(told, column)) {
                String letter = row.columns().get(column);
                said.warnings().removeIf(w -> Objects.equals(w.column(), letter));
                said.warn(column, "This is no date like 04/06/2026. " + KEPT);
            } else if (!told.has(column) && (column.equals("CHILD") || needed().contains(column))) {
                said.warn(
                        column,
                        (column.equals("CHILD") ? "The child's number is missing. " : "This day is missing. ") + KEPT);
            }
            if (unknown(column, told.text(column))) {
                said.warn(column, told.text(column) + " is no code of this column. " + KEPT);
            }
        }
        return told;
    }

    private static boolean unknown(String column, @Nullable String code) {
        return code != null
                && ReturnFile.codes(column)
                        .filter(list -> list.find(code).isEmpty())
                        .isPresent()
                && !(column.equals("SEX") && OLDER_SEX.contains(code));
    }

    /** Puts a cell: a day as one, and what should be a day and is none under the name of what is written. */
    static void put(Told told, String column, @Nullable LocalDate day, @Nullable String text) {
        if (!ReturnFile.isDay(column)) {
            told.put(column, text);
        } else if (day == null) {
            told.put(written(column), text);
        } else {
            told.put(column, day);
        }
    }

    /** Whether something is written where a day should be, and it is none. */
    static boolean unread(Told told, String column) {
        return ReturnFile.isDay(column) && told.has(written(column)) && !told.has(column);
    }

    @Override
    public void begin(List<Line> all) {
        lines.add(file, all);
        all.stream().filter(line -> counts(line.told())).forEach(line -> latest.put(key(line.told()), line));
    }

    /** Whether a row can be what the file is about. */
    boolean counts(Told told) {
        return true;
    }

    /** Whether a later row says something else of the same: Hearth goes by that one, and gives this one back as it came. */
    boolean superseded(Line line, Told told) {
        Line last = latest.get(key(told));
        return last != null && last != line;
    }

    private List<String> key(Told told) {
        Map<String, String> cells = ReturnLines.cells(file, told);
        return Stream.concat(Stream.of("CHILD"), file.key().stream())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    /** Takes over what a row says of a child that Hearth has. */
    abstract Done take(Tx tx, Line line, Told told, ChildId child);

    /** What becomes of a row of a child that Hearth does not have. */
    Done nobodys(Tx tx, Line line, Told told) {
        String number = told.text("CHILD");
        String why = "No child has the number " + number + ". Import the file HEADER with this one, or before.";
        if (lines.chosen()) {
            throw new Mendable(why);
        }
        return kept(told, number == null ? null : why);
    }

    @Override
    public final Done put(Tx tx, Line line, Told told) {
        if (lines.chosen()) {
            return taken(tx, line, told);
        }
        try {
            return tx.attempt(() -> taken(tx, line, told));
        } catch (HearthException e) {
            if (e.status() != 1 || e instanceof Broken) {
                throw e;
            }
            return kept(told, e.getMessage());
        }
    }

    private Done taken(Tx tx, Line line, Told told) {
        String number = told.text(number());
        ChildId child = number == null ? null : child(tx, number);
        return child == null ? nobodys(tx, line, told) : take(tx, line, told, child);
    }

    /** Looked up once for all lines of a child. */
    private @Nullable ChildId child(Tx tx, String number) {
        ChildId known = children.get(number);
        if (known == null) {
            known = Children.byReturn(tx.sql(), number).orElse(null);
            if (known != null) {
                children.put(number, known);
            }
        }
        return known;
    }

    /** The field that has the child's number. */
    String number() {
        return "CHILD";
    }

    /**
     * A line that says nothing Hearth can take over.
     *
     * @param why null where it was said before
     * @throws Mendable where no day of these files says of which year's return it is
     */
    Done kept(Told told, @Nullable String why) {
        lines.year();
        String said = why == null || why.endsWith(KEPT) ? why : why + " " + KEPT;
        List<Refusal> notes = said == null ? List.of() : List.of(Refusal.of("SSDA903-IMPORT", said));
        return new Done(Outcome.SAME, 0, "", told, List.of(), notes);
    }
}
