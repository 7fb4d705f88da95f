package hearth.placements.ssda903;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A year's return as it goes out: each child's lines as they are worked out, or as they were received where what was received breaks
 * rules and nobody has changed that child since; lines that are of no child Hearth has go out as they came.
 *
 * @param rows of all files, by file, child and day
 * @param asReceived the children whose lines are given back as they came
 */
public record YearReturn(FinancialYear year, List<ReturnRow> rows, Set<ChildId> asReceived, Untold untold) {
    public YearReturn {
        rows = List.copyOf(rows);
        asReceived = Set.copyOf(asReceived);
    }

    /** The return of the collection year. */
    public static YearReturn of(Handle h, FinancialYear year) {
        Map<ChildId, Received.Lines> received = Received.unchanged(h, year);
        var rows = new ArrayList<ReturnRow>();
        Return made = Returns.of(h, year);
        for (ReturnRow row : made.rows()) {
            Received.Lines lines = row.id() == null ? null : received.get(row.id());
            if (lines == null || !lines.files().contains(row.file())) {
                rows.add(row);
            }
        }
        received.values().forEach(lines -> rows.addAll(lines.rows()));
        Set<Whose> told = rows.stream().map(Whose::of).collect(Collectors.toSet());
        Received.unclaimed(h, year).stream()
                .map(Received.Unclaimed::row)
                .filter(row -> row.id() == null || !told.contains(Whose.of(row)))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(ReturnRow::file)
                .thenComparing(ReturnRow::child)
                .thenComparing(row -> row.file().key().isEmpty()
                        ? ""
                        : row.cells().getOrDefault(row.file().key().getFirst(), "")));
        return new YearReturn(year, rows, received.keySet(), made.untold());
    }

    /** A child in a file: where Hearth tells of it there, lines that came before the child was known are over. */
    private record Whose(ReturnFile file, @Nullable ChildId child) {
        static Whose of(ReturnRow row) {
            return new Whose(row.file(), row.id());
        }
    }

    /** The rows of one file. */
    public List<ReturnRow> rows(ReturnFile file) {
        return rows.stream().filter(row -> row.file() == file).toList();
    }

    /** How many children it is about. */
    public int children() {
        var all = new TreeSet<String>();
        rows.forEach(row -> all.add(row.child()));
        return all.size();
    }
}
