package hearth.exchange.returns;

import hearth.common.ChildId;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two returns side by side, child by child, file by file and row by row. */
final class SideBySide {
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, List<ReturnRow>> ours;
    private final Map<String, List<ReturnRow>> theirs;
    private final int both;

    /** Compares the given files; children whom only one side has are not compared further. */
    SideBySide(List<ReturnRow> hearths, List<ReturnRow> others, Set<ReturnFile> files) {
        ours = byChild(hearths);
        theirs = byChild(others);
        var mine = new TreeSet<>(ours.keySet());
        var all = new TreeSet<>(mine);
        all.addAll(theirs.keySet());
        int shared = 0;
        for (String child : all) {
            if (!theirs.containsKey(child) || !ours.containsKey(child)) {
                differences.add(Difference.whole(child, id(child), mine.contains(child)));
                continue;
            }
            shared++;
            for (ReturnFile file : ReturnFile.values()) {
                if (files.contains(file)) {
                    compare(file, child);
                }
            }
        }
        both = shared;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many children both have. */
    int both() {
        return both;
    }

    static String number(String child) {
        return child.strip().toUpperCase(Locale.ROOT);
    }

    /** What a row is known by among the child's others: its key, and which of several with that key it is. */
    static Map<String, ReturnRow> byKey(ReturnFile file, List<ReturnRow> rows) {
        var byKey = new TreeMap<String, ReturnRow>();
        for (ReturnRow row : rows) {
            if (row.file() == file) {
                String key = file.key().stream()
                        .map(k -> row.cells().getOrDefault(k, ""))
                        .collect(Collectors.joining(" "));
                String own = key;
                for (int n = 2; byKey.containsKey(own); n++) {
                    own = (key + " (" + n + ")").strip();
                }
                byKey.put(own, row);
            }
        }
        return byKey;
    }

    private static Map<String, List<ReturnRow>> byChild(List<ReturnRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> number(row.child())));
    }

    private @Nullable ChildId id(String child) {
        return ours.getOrDefault(child, List.of()).stream()
                .map(ReturnRow::id)
                .filter(i -> i != null)
                .findFirst()
                .orElse(null);
    }

    private void compare(ReturnFile file, String child) {
        Map<String, ReturnRow> left = byKey(file, ours.getOrDefault(child, List.of()));
        Map<String, ReturnRow> right = byKey(file, theirs.getOrDefault(child, List.of()));
        var keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (String key : keys) {
            String row = key.isEmpty() ? null : key;
            ReturnRow here = left.get(key);
            ReturnRow there = right.get(key);
            if (here == null || there == null) {
                differences.add(new Difference(child, id(child), file, row, null, said(here), said(there), null));
                continue;
            }
            for (String column : file.columns()) {
                if (!column.equals("CHILD") && !plain(column, here).equals(plain(column, there))) {
                    differences.add(new Difference(
                            child, id(child), file, row, column, here.text(column), there.text(column), null));
                }
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

    private static @Nullable String said(@Nullable ReturnRow row) {
        return row == null
                ? null
                : row.file().columns().stream()
                        .filter(c -> !c.equals("CHILD") && row.text(c) != null)
                        .map(c -> c + " " + row.text(c))
                        .collect(Collectors.joining(", "));
    }
}
