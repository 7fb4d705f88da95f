package hearth.placements.ssda903;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What came in from the council's returns, line for line, and whether it still stands. */
public final class Received {
    private Received() {}

    /**
     * A child's lines of a year as they came.
     *
     * @param files which files had come then, also those without a line of this child
     */
    public record Lines(Set<ReturnFile> files, List<ReturnRow> rows) {
        public static final Lines NONE = new Lines(Set.of(), List.of());

        public Lines {
            files = Set.copyOf(files);
            rows = List.copyOf(rows);
        }

        /** Those of one file. */
        public List<ReturnRow> rows(ReturnFile file) {
            return rows.stream().filter(row -> row.file() == file).toList();
        }
    }

    /** The lines of children that are given back as they came, because nobody has changed those children since. */
    static Map<ChildId, Lines> unchanged(Handle h, FinancialYear year) {
        Map<ChildId, Lines> all = new LinkedHashMap<>();
        List<ReceivedStore.Standing> standing = ReceivedStore.asReceived(h, year.begins() + 1, year.end());
        if (standing.isEmpty()) {
            return all;
        }
        Map<Long, Set<ReturnFile>> files = files(h, year);
        Map<ChildId, List<ReceivedStore.Line>> lines = new HashMap<>();
        ReceivedStore.lines(h, year.begins() + 1, null)
                .forEach(line -> lines.computeIfAbsent(line.childId(), k -> new ArrayList<>())
                        .add(line));
        standing.forEach(s ->
                all.put(s.childId(), lines(s.returnId(), files, lines.getOrDefault(s.childId(), List.of()))));
        return all;
    }

    /** A child's lines as the last return had them, whatever happened since. */
    public static Lines last(Handle h, FinancialYear year, ChildId child) {
        List<ReceivedStore.Line> lines = ReceivedStore.lines(h, year.begins() + 1, child);
        return lines.isEmpty() ? Lines.NONE : lines(Long.MAX_VALUE, files(h, year), lines);
    }

    /**
     * Whether somebody has changed of a child what a return tells, since a return last told of it; what files brought does not count.
     *
     * @param until what begins on that day or later is no matter of the return
     * @param transaction whose own changes do not count
     */
    public static boolean changedByHand(Handle h, ChildId child, LocalDate until, long transaction) {
        return ReceivedStore.changedByHand(h, child, until, transaction);
    }

    private static Map<Long, Set<ReturnFile>> files(Handle h, FinancialYear year) {
        Map<Long, Set<ReturnFile>> files = new HashMap<>();
        ReceivedStore.files(h, year.begins() + 1)
                .forEach(f -> files.computeIfAbsent(f.returnId(), k -> EnumSet.noneOf(ReturnFile.class))
                        .add(f.file()));
        return files;
    }

    /** The lines of the latest return, up to one, that had each file. */
    private static Lines lines(long upTo, Map<Long, Set<ReturnFile>> files, List<ReceivedStore.Line> lines) {
        Map<ReturnFile, Long> latest = new EnumMap<>(ReturnFile.class);
        files.forEach((id, set) -> {
            if (id <= upTo) {
                set.forEach(file -> latest.merge(file, id, Math::max));
            }
        });
        var rows = new ArrayList<ReturnRow>();
        for (ReceivedStore.Line line : lines) {
            @Nullable Long of = latest.get(line.file());
            if (of != null && of == line.returnId()) {
                rows.add(new ReturnRow(line.file(), line.childId(), line.cells()));
            }
        }
        return new Lines(latest.keySet(), rows);
    }
}
