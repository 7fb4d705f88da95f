package hearth.exchange.returns;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.store.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another system's return beside Hearth's: who is missing on which side, and which field differs.
 *
 * @param onlyInHearth the numbers of children that the other system's return does not have
 * @param onlyInTheirs the numbers of children that Hearth's does not have
 * @param differences of the children that both have
 * @param restricted how many children are left out, because the user may not see them
 * @param notes what of the files was left out
 */
public record ReturnComparison(
        List<String> onlyInHearth,
        List<String> onlyInTheirs,
        List<Difference> differences,
        int children,
        int restricted,
        List<String> notes) {
    public ReturnComparison {
        onlyInHearth = List.copyOf(onlyInHearth);
        onlyInTheirs = List.copyOf(onlyInTheirs);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /**
     * One field that differs, or, without a field, a row that only one side has.
     *
     * @param row by what the row is known, such as the day it begins; null where a child has one row
     * @param hearth as Hearth has it, null for nothing
     * @param theirs as the other system has it, null for nothing
     */
    public record Difference(
            ReturnFile file,
            String child,
            @Nullable String row,
            @Nullable String field,
            @Nullable String hearth,
            @Nullable String theirs) {}

    /** Whether both say the same. */
    public boolean same() {
        return onlyInHearth.isEmpty() && onlyInTheirs.isEmpty() && differences.isEmpty();
    }

    /** Holds a folder of files against Hearth's return of a year; what is not among the files is not compared. */
    public static ReturnComparison of(Session session, FinancialYear year, ReturnFolder theirs) {
        return session.write(Right.EXPORT_RECORDS, "compare returns", tx -> {
            ReturnExport.Shown ours = ReturnExport.Shown.of(tx.sql(), year);
            Map<String, Optional<ChildId>> known = new LinkedHashMap<>();
            var hidden = new HashSet<ChildId>(ours.hidden());
            List<ReturnRow> others = theirs.rows().stream()
                    .filter(row -> {
                        Optional<ChildId> id =
                                known.computeIfAbsent(row.child(), number -> Children.byReturn(tx.sql(), number));
                        boolean see = id.filter(i -> hearth.access.Subjects.hidden(tx.sql(), i))
                                .isEmpty();
                        id.filter(i -> !see).ifPresent(hidden::add);
                        return see;
                    })
                    .toList();
            ReturnComparison found = of(ours.rows(), others, theirs.files(), hidden.size(), theirs.notes());
            tx.record(
                    Action.LIST,
                    null,
                    (long) found.differences().size(),
                    "SSDA903 " + (year.begins() + 1) + " compared");
            return found;
        });
    }

    /** Two returns side by side. */
    static ReturnComparison of(
            List<ReturnRow> ours, List<ReturnRow> theirs, Set<ReturnFile> files, int restricted, List<String> notes) {
        Set<String> mine = numbers(ours);
        Set<String> other = numbers(theirs);
        var both = new TreeSet<>(mine);
        both.retainAll(other);
        var differences = new ArrayList<Difference>();
        for (ReturnFile file : ReturnFile.values()) {
            if (files.contains(file)) {
                Map<String, List<ReturnRow>> left = byChild(ours, file);
                Map<String, List<ReturnRow>> right = byChild(theirs, file);
                both.forEach(child -> compare(
                        file,
                        child,
                        left.getOrDefault(child, List.of()),
                        right.getOrDefault(child, List.of()),
                        differences));
            }
        }
        return new ReturnComparison(
                mine.stream().filter(n -> !other.contains(n)).toList(),
                other.stream().filter(n -> !mine.contains(n)).toList(),
                differences,
                both.size(),
                restricted,
                notes);
    }

    private static Set<String> numbers(List<ReturnRow> rows) {
        return rows.stream().map(ReturnComparison::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String number(ReturnRow row) {
        return row.child().strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, List<ReturnRow>> byChild(List<ReturnRow> rows, ReturnFile file) {
        return rows.stream().filter(row -> row.file() == file).collect(Collectors.groupingBy(ReturnComparison::number));
    }

    private static void compare(
            ReturnFile file,
            String child,
            List<ReturnRow> hearths,
            List<ReturnRow> theirs,
            List<Difference> differences) {
        Map<String, List<ReturnRow>> left = byKey(file, hearths);
        Map<String, List<ReturnRow>> right = byKey(file, theirs);
        var keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (String key : keys) {
            String row = key.isEmpty() ? null : key;
            List<ReturnRow> ours = left.getOrDefault(key, List.of());
            List<ReturnRow> others = right.getOrDefault(key, List.of());
            for (int i = 0; i < Math.max(ours.size(), others.size()); i++) {
                if (i >= others.size()) {
                    differences.add(new Difference(file, child, row, null, said(ours.get(i)), null));
                } else if (i >= ours.size()) {
                    differences.add(new Difference(file, child, row, null, null, said(others.get(i))));
                } else {
                    fields(file, child, row, ours.get(i), others.get(i), differences);
                }
            }
        }
    }

    private static Map<String, List<ReturnRow>> byKey(ReturnFile file, List<ReturnRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> file.key().stream()
                                .map(k -> row.cells().getOrDefault(k, ""))
                                .collect(Collectors.joining(" ")),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static void fields(
            ReturnFile file,
            String child,
            @Nullable String row,
            ReturnRow ours,
            ReturnRow theirs,
            List<Difference> differences) {
        for (String column : file.columns()) {
            if (!column.equals("CHILD") && !plain(column, ours).equals(plain(column, theirs))) {
                differences.add(new Difference(file, child, row, column, ours.text(column), theirs.text(column)));
            }
        }
    }

    /** What counts of a cell: postcodes are the same with and without their space, sex by its older codes too. */
    private static String plain(String column, ReturnRow row) {
        String text = row.cells().getOrDefault(column, "").toUpperCase(Locale.ROOT);
        return switch (column) {
            case "HOME_POST", "PL_POST" -> text.replace(" ", "");
            case "SEX" -> text.equals("1") ? "M" : text.equals("2") ? "F" : text;
            default -> text.strip();
        };
    }

    private static String said(ReturnRow row) {
        return row.file().columns().stream()
                .filter(c -> !c.equals("CHILD") && row.text(c) != null)
                .map(c -> c + " " + row.text(c))
                .collect(Collectors.joining(", "));
    }
}
