package hearth.placements.ssda903;

import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<ReceivedStore.Had> files = ReceivedStore.files(h, year.begins() + 1);
        Map<ChildId, List<ReceivedStore.Line>> lines = new HashMap<>();
        ReceivedStore.lines(h, year.begins() + 1, null)
                .forEach(line -> lines.computeIfAbsent(line.childId(), k -> new ArrayList<>())
                        .add(line));
        standing.forEach(s -> all.put(
                s.childId(), lines(s.childId(), s.returnId(), files, lines.getOrDefault(s.childId(), List.of()))));
        return all;
    }

    /** The return of a year as it last came in, of all children. */
    public static LastYear year(Handle h, FinancialYear year) {
        return year(h, year, null);
    }

    /** The same with the lines of one child alone or, with null, of all. */
    public static LastYear year(Handle h, FinancialYear year, @Nullable ChildId only) {
        List<ReceivedStore.Had> had = ReceivedStore.files(h, year.begins() + 1);
        Map<ChildId, List<ReceivedStore.Line>> lines = new HashMap<>();
        if (!had.isEmpty()) {
            ReceivedStore.lines(h, year.begins() + 1, only)
                    .forEach(line -> lines.computeIfAbsent(line.childId(), k -> new ArrayList<>())
                            .add(line));
        }
        Map<ChildId, List<ReturnRow>> rows = new HashMap<>();
        lines.forEach((child, its) ->
                rows.put(child, lines(child, Long.MAX_VALUE, had, its).rows()));
        return new LastYear(
                had.stream()
                        .filter(file -> file.childId() == null)
                        .map(ReceivedStore.Had::file)
                        .collect(Collectors.toSet()),
                rows);
    }

    /** A child's lines as the last return had them, whatever happened since. */
    public static Lines last(Handle h, FinancialYear year, ChildId child) {
        List<ReceivedStore.Line> lines = ReceivedStore.lines(h, year.begins() + 1, child);
        return lines.isEmpty()
                ? Lines.NONE
                : lines(child, Long.MAX_VALUE, ReceivedStore.files(h, year.begins() + 1), lines);
    }

    /**
     * A line of no child that Hearth had when it came.
     *
     * @param line of the file, as Excel counts
     * @param row with the child that has the number since, if one has
     */
    public record Unclaimed(int collectionYear, int line, ReturnRow row) {}

    /** The lines of a year, or with null of every year, that are of no child Hearth had when they came. */
    public static List<Unclaimed> unclaimed(Handle h, @Nullable FinancialYear year) {
        List<ReceivedStore.Nobodys> lines = ReceivedStore.nobodys(h, year == null ? null : year.begins() + 1);
        Set<String> numbers = lines.stream().map(line -> number(line.cells())).collect(Collectors.toSet());
        Map<String, ChildId> since = numbers.isEmpty() ? Map.of() : Children.byReturn(h, numbers);
        return lines.stream()
                .map(line -> new Unclaimed(
                        line.collectionYear(),
                        line.lineNo(),
                        new ReturnRow(line.file(), since.get(number(line.cells())), line.cells())))
                .toList();
    }

    private static String number(Map<String, String> cells) {
        return cells.getOrDefault("CHILD", "").toUpperCase(Locale.ROOT);
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

    /** The lines of the latest return, up to one, that had each file and something new of the child. */
    private static Lines lines(
            ChildId child, long upTo, List<ReceivedStore.Had> files, List<ReceivedStore.Line> lines) {
        Set<Long> own = lines.stream().map(ReceivedStore.Line::returnId).collect(Collectors.toSet());
        Map<ReturnFile, Long> latest = new EnumMap<>(ReturnFile.class);
        for (ReceivedStore.Had had : files) {
            if (had.returnId() <= upTo
                    && own.contains(had.returnId())
                    && (had.childId() == null || child.equals(had.childId()))) {
                latest.merge(had.file(), had.returnId(), Math::max);
            }
        }
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
