package hearth.exchange.intake;

import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.placements.ssda903.ReturnFile;
import hearth.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one file of the return: every cell as it is written, days as days. */
abstract class ReturnRows implements Rows {
    private final SheetKind kind;
    private final ReturnFile file;
    private final ReturnLines lines;
    private final Map<List<String>, Line> latest = new HashMap<>();

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

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing();
        for (String column : file.columns()) {
            boolean day = ReturnFile.isDay(column);
            told.put(column, day ? row.date(column) : row.text(column));
            if (day && !told.has(column) && row.texts().containsKey(column)) {
                said.problem(column, "This is no date like 04/06/2026.");
            } else if (!told.has(column) && (column.equals("CHILD") || needed().contains(column))) {
                said.problem(
                        column, column.equals("CHILD") ? "The child's number is missing." : "This day is missing.");
            }
        }
        return told;
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

    static ChildId child(Tx tx, @Nullable String number) {
        return Children.byReturn(tx.sql(), String.valueOf(number))
                .orElseThrow(() -> new Mendable(
                        "No child has the number " + number + ". Import the file HEADER with this one, or before."));
    }
}
