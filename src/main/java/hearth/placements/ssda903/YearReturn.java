package hearth.placements.ssda903;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * A year's return as it goes out: each child's lines as they are worked out, or as they were received where what was received breaks
 * rules and nobody has changed that child since.
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
        rows.sort(Comparator.comparing(ReturnRow::file)
                .thenComparing(ReturnRow::child)
                .thenComparing(row -> row.file().key().isEmpty()
                        ? ""
                        : row.cells().getOrDefault(row.file().key().getFirst(), "")));
        return new YearReturn(year, rows, received.keySet(), made.untold());
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
