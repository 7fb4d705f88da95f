package hearth.exchange.sheet;

import hearth.common.Codes;
import hearth.exchange.sheet.value.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every field that an import can fill, by kind of sheet, with the words teams use for it: {@code import-headings.csv}. */
public final class ImportFields {
    private static final Map<SheetKind, List<ImportField>> BY_KIND = new EnumMap<>(SheetKind.class);
    /** The heading sets of the return's files, those that Hearth does not read under their own names. */
    private static final Map<String, Set<String>> RETURNS = new LinkedHashMap<>();

    static {
        for (var row : Codes.rows("import-headings")) {
            String kindCode = row.getField("kind");
            List<String> words = Arrays.asList(row.getField("synonyms").split("\\|"));
            if (kindCode.startsWith("ssda903")) {
                RETURNS.computeIfAbsent(kindCode, any -> new TreeSet<>()).addAll(words);
            }
            SheetKind.of(kindCode).ifPresent(kind -> {
                String list = row.getField("list");
                BY_KIND.computeIfAbsent(kind, any -> new ArrayList<>())
                        .add(new ImportField(
                                kind,
                                row.getField("field"),
                                FieldType.valueOf(row.getField("type")),
                                list.isEmpty() ? null : list,
                                Integer.parseInt(row.getField("weight")),
                                row.getField("bad").equals("reject"),
                                words.stream().map(Heading::of).distinct().toList()));
            });
        }
    }

    private ImportFields() {}

    /** The fields of a kind; those that several columns may fill can stand in it more than once. */
    public static List<ImportField> of(SheetKind kind) {
        return List.copyOf(BY_KIND.getOrDefault(kind, List.of()));
    }

    /** The field of that name. */
    public static Optional<ImportField> find(SheetKind kind, String name) {
        return of(kind).stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Which file of the SSDA903 return has exactly these headings, such as ssda903-header; also one Hearth does not read. */
    static Optional<String> returnFile(Set<String> headings) {
        return RETURNS.entrySet().stream()
                .filter(e -> e.getValue().equals(headings))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Which file of the return these headings come near, with what is missing and what is too much. */
    static Optional<String> nearReturn(Set<String> headings) {
        for (var entry : RETURNS.entrySet()) {
            var missing = new TreeSet<>(entry.getValue());
            missing.removeAll(headings);
            var extra = new TreeSet<>(headings);
            extra.removeAll(entry.getValue());
            int shared = entry.getValue().size() - missing.size();
            if (shared >= 3
                    && shared >= entry.getValue().size() - 2
                    && extra.size() <= 3
                    && headings.contains("CHILD")) {
                String name = entry.getKey().substring("ssda903-".length()).toUpperCase(Locale.ROOT);
                return Optional.of("This looks like the file " + name
                        + " of the SSDA903 return, but its headings are not exactly those:"
                        + (missing.isEmpty() ? "" : " missing " + String.join(", ", missing) + ";")
                        + (extra.isEmpty() ? "" : " not of the return " + String.join(", ", extra) + ";")
                        + " mend the headings to import it as the return.");
            }
        }
        return Optional.empty();
    }
}
