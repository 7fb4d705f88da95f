package hearth.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A list of codes with what they mean, from {@code resources/codes}: a label or name, perhaps a group, and years for official ones. */
public final class CodeList {
    private static final Map<String, CodeList> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, Code> byCode = new LinkedHashMap<>();

    private CodeList(String name) {
        this.name = name;
        for (var row : Codes.rows(name)) {
            String label = row.findField("label").orElseGet(() -> row.getField("name"));
            String group = row.findField("group").orElse("");
            Integer from = year(row.findField("from").orElse(""));
            Integer until = year(row.findField("until").orElse(""));
            var code = new Code(row.getField("code"), label, group, from, until);
            byCode.put(code.code(), code);
        }
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** The list of that name.
     *
     * @throws Broken where there is none
     */
    public static CodeList named(String name) {
        return LOADED.computeIfAbsent(name, CodeList::new);
    }

    public List<Code> all() {
        return List.copyOf(byCode.values());
    }

    public List<Code> inForce(FinancialYear year) {
        return byCode.values().stream().filter(c -> c.inForce(year)).toList();
    }

    /** In any case of letters; empty for an unknown one. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** The entry of a code that must be there, as every stored one is.
     *
     * @throws IllegalArgumentException for a code the list does not have
     */
    public Code get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code + " is no code of the list " + name));
    }

    /** What people read; a code that the list does not know stands for itself. */
    public String label(String code) {
        return find(code).map(Code::label).orElse(code);
    }
}
