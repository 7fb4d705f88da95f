package hearth.children.ui;

import hearth.children.StartOfCare;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of coming into care on a form; none of them is asked where another council is responsible. */
public final class CareFields {
    private static final String LOOKED_AFTER = "looked_after";

    private CareFields() {}

    /**
     * Asks for it.
     *
     * @param own code of our own council
     */
    public static Form add(Form form, String own, LocalDate today) {
        Predicate<Map<String, String>> ours = typed -> own.equals(typed.getOrDefault("authority", own));
        Predicate<Map<String, String>> looked = ours.and(typed -> "YES".equals(typed.get(LOOKED_AFTER)));
        return form.pick(
                        LOOKED_AFTER,
                        "Looked after by us",
                        List.of(new Option("YES", "Yes"), new Option("NO", "Not yet")))
                .onlyIf(ours)
                .part(
                        looked,
                        part -> part.add("starts_on", "Looked after from", Kind.DATE)
                                .choose("legal_status", "Legal status", "legal-status")
                                .hint("May come later")
                                .optional()
                                .choose("need", "Category of need", "category-of-need")
                                .hint("The one main reason; it holds for the whole time in care")
                                .optional()
                                .add("home_postcode", "Postcode of the home before", Kind.POSTCODE)
                                .hint("From here the distance is counted")
                                .optional()
                                .add("home_address", "Address before", Kind.LONG_TEXT)
                                .optional())
                .set(LOOKED_AFTER, "YES")
                .set("starts_on", today);
    }

    /** What was typed; null where the child is not looked after by us. */
    public static @Nullable StartOfCare read(Values values) {
        if (!values.code(LOOKED_AFTER).orElse("").equals("YES")) {
            return null;
        }
        String postcode = values.postcode("home_postcode").map(Postcode::text).orElse(null);
        return new StartOfCare(
                values.date("starts_on").orElseThrow(),
                true,
                "S",
                values.code("legal_status").orElse("NK"),
                values.code("need").orElse("NK"),
                postcode,
                postcode == null ? "NOT_KNOWN" : "KNOWN",
                values.words("home_address").orElse(null));
    }
}
