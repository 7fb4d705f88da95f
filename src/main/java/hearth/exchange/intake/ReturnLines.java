package hearth.exchange.intake;

import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.placements.ssda903.Received;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Returns;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All lines of the return that one import brings, whatever their file. Those that Hearth has not had yet are kept as they came; a child
 * whose lines are not what Hearth works out from its facts gets them back as received.
 */
final class ReturnLines {
    private final @Nullable FinancialYear asked;
    private final Map<ReturnFile, List<Numbered>> lines = new EnumMap<>(ReturnFile.class);
    private final Set<ChildId> byHand = new HashSet<>();
    private final boolean chosen;
    private @Nullable LocalDate last;

    /** Lines of a collection year; null for the one that the last day in the files lies in. */
    ReturnLines(@Nullable FinancialYear asked) {
        this(asked, false);
    }

    private ReturnLines(@Nullable FinancialYear asked, boolean chosen) {
        this.asked = asked;
        this.chosen = chosen;
    }

    /** Lines that somebody chose against what Hearth has, so that they are written whatever was changed by hand. */
    static ReturnLines chosen(FinancialYear year) {
        return new ReturnLines(year, true);
    }

    /** Whether these lines win over what somebody changed in Hearth. */
    boolean chosen() {
        return chosen;
    }

    /** A line of a file with what it says. */
    private record Numbered(int row, Map<String, String> cells) {}

    void add(ReturnFile file, List<Line> all) {
        List<Numbered> numbered = lines.computeIfAbsent(file, f -> new ArrayList<>());
        for (Line line : all) {
            var cells = cells(file, line.told());
            numbered.add(new Numbered(line.row, cells));
            var read = new ReturnRow(file, null, cells);
            for (String column : cells.keySet()) {
                LocalDate day = ReturnFile.isOfYear(column) ? read.day(column) : null;
                last = day != null && (last == null || day.isAfter(last)) ? day : last;
            }
        }
    }

    /** What a row said, text for text. */
    static Map<String, String> cells(ReturnFile file, Told told) {
        var cells = new LinkedHashMap<String, String>();
        for (String column : file.columns()) {
            String text = told.text(ReturnRows.written(column));
            text = text == null ? told.text(column) : text;
            if (text != null) {
                cells.put(column, text);
            }
        }
        return cells;
    }

    /** The collection year; a day that is 1 April, on which an episode of the year before may end, is of that year. */
    FinancialYear year() {
        if (asked != null) {
            return asked;
        }
        if (last == null) {
            throw new Mendable("These files have no day that tells of which year they are. Import them with the file"
                    + " EPISODES, or say which year with --year.");
        }
        return FinancialYear.of(last.minusDays(1));
    }

    /** A child whose record somebody has changed by hand: Hearth's lines then stand. */
    void byHand(ChildId child) {
        byHand.add(child);
    }

    /** Keeps what has not come before, and settles for each child which lines go out. */
    void keep(Tx tx, long batch) {
        if (lines.isEmpty() || (asked == null && last == null)) {
            return;
        }
        FinancialYear year = year();
        Map<ChildId, List<ReturnRow>> made = new HashMap<>();
        Returns.of(tx.sql(), year).rows().forEach(row -> {
            if (row.id() != null) {
                made.computeIfAbsent(row.id(), k -> new ArrayList<>()).add(row);
            }
        });
        var nobodys = new EnumMap<ReturnFile, List<Numbered>>(ReturnFile.class);
        Map<ChildId, Map<ReturnFile, List<Numbered>>> children = byChild(tx, nobodys);
        long kept = 0;
        for (var child : children.entrySet()) {
            if (chosen || differsFromLast(tx, year, child.getKey(), child.getValue())) {
                kept = kept == 0 ? putReturn(tx, batch, year, chosen) : kept;
                settle(tx, kept, year, child.getKey(), child.getValue(), made.getOrDefault(child.getKey(), List.of()));
            }
        }
        if (!chosen && (kept != 0 || differFromLast(tx, year, nobodys))) {
            long of = kept == 0 ? putReturn(tx, batch, year, false) : kept;
            nobodys.forEach((file, all) -> all.forEach(
                    line -> put(tx, of, file, line, null, file.fileName() + ", of no child that Hearth has")));
        }
    }

    /** The lines by child; those of no child that Hearth has are put by themselves. */
    private Map<ChildId, Map<ReturnFile, List<Numbered>>> byChild(Tx tx, Map<ReturnFile, List<Numbered>> nobodys) {
        Map<ChildId, Map<ReturnFile, List<Numbered>>> children = new LinkedHashMap<>();
        Map<String, Optional<ChildId>> known = new HashMap<>();
        lines.forEach((file, all) -> all.forEach(line -> known.computeIfAbsent(
                        line.cells().getOrDefault("CHILD", ""), n -> Children.byReturn(tx.sql(), n))
                .<Map<ReturnFile, List<Numbered>>>map(
                        id -> children.computeIfAbsent(id, k -> new EnumMap<>(ReturnFile.class)))
                .orElse(nobodys)
                .computeIfAbsent(file, f -> new ArrayList<>())
                .add(line)));
        return children;
    }

    private boolean differFromLast(Tx tx, FinancialYear year, Map<ReturnFile, List<Numbered>> nobodys) {
        List<ReturnRow> before = Received.unclaimed(tx.sql(), year).stream()
                .map(Received.Unclaimed::row)
                .toList();
        return lines.keySet().stream()
                .anyMatch(file -> !same(
                        before.stream()
                                .filter(row -> row.file() == file)
                                .map(ReturnRow::cells)
                                .toList(),
                        nobodys.getOrDefault(file, List.of()).stream()
                                .map(Numbered::cells)
                                .toList()));
    }

    private boolean differsFromLast(Tx tx, FinancialYear year, ChildId child, Map<ReturnFile, List<Numbered>> told) {
        Received.Lines before = Received.last(tx.sql(), year, child);
        return lines.keySet().stream()
                .anyMatch(file -> !same(
                        before.rows(file).stream().map(ReturnRow::cells).toList(),
                        told.getOrDefault(file, List.of()).stream()
                                .map(Numbered::cells)
                                .toList()));
    }

    private static long putReturn(Tx tx, long batch, FinancialYear year, boolean chosen) {
        return tx.insert(
                null,
                "ssda_return",
                Row.of("collection_year", year.begins() + 1)
                        .and("source", "RECEIVED")
                        .and("chosen", chosen)
                        .and("batch_id", batch)
                        .and("at", tx.now()));
    }

    private void settle(
            Tx tx,
            long received,
            FinancialYear year,
            ChildId child,
            Map<ReturnFile, List<Numbered>> told,
            List<ReturnRow> made) {
        told.forEach((file, all) -> {
            List<ReturnRow> derived =
                    made.stream().filter(row -> row.file() == file).toList();
            all.forEach(line -> put(tx, received, file, line, child, differs(file, line.cells(), derived)));
        });
        Received.Lines now = Received.last(tx.sql(), year, child);
        boolean same = EnumSet.allOf(ReturnFile.class).stream()
                .filter(file -> lines.containsKey(file) || now.files().contains(file))
                .allMatch(file -> same(
                        now.rows(file).stream().map(ReturnRow::cells).toList(),
                        made.stream()
                                .filter(row -> row.file() == file)
                                .map(ReturnRow::cells)
                                .toList()));
        basis(tx, received, year, child, same || byHand.contains(child) ? "DERIVED" : "AS_RECEIVED");
    }

    private static void put(
            Tx tx, long received, ReturnFile file, Numbered line, @Nullable ChildId child, @Nullable String differs) {
        tx.insert(
                child,
                "ssda_row",
                Row.of("return_id", received)
                        .and("file", file)
                        .and("line_no", line.row())
                        .and("child_id", child)
                        .and("cells_json", Told.json(line.cells()))
                        .and("differs", differs));
    }

    private static void basis(Tx tx, long received, FinancialYear year, ChildId child, String basis) {
        Row row = Row.of("basis", basis).and("return_id", received);
        ImportStore.ssdaChild(tx.sql(), year.begins() + 1, child)
                .ifPresentOrElse(
                        known -> tx.update(child, "ssda_child", known.id(), known.version(), row),
                        () -> tx.insert(
                                child,
                                "ssda_child",
                                row.and("collection_year", year.begins() + 1).and("child_id", child)));
    }

    /** In which columns a line is other than the one that Hearth works out for the same day; null for none. */
    private static @Nullable String differs(ReturnFile file, Map<String, String> line, List<ReturnRow> derived) {
        var columns = new TreeSet<String>();
        for (ReturnRow row : derived) {
            if (file.key().stream()
                    .allMatch(k -> row.cells().getOrDefault(k, "").equals(line.getOrDefault(k, "")))) {
                file.columns().stream()
                        .filter(c -> !row.cells().getOrDefault(c, "").equals(line.getOrDefault(c, "")))
                        .forEach(columns::add);
                return columns.isEmpty() ? null : file.fileName() + " " + String.join(", ", columns);
            }
        }
        return file.fileName() + ", the whole line";
    }

    private static boolean same(List<Map<String, String>> one, List<Map<String, String>> other) {
        if (one.size() != other.size()) {
            return false;
        }
        var left = new ArrayList<>(other);
        return one.stream().allMatch(left::remove);
    }
}
