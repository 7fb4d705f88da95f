package hearth.placements.ui;

import hearth.children.Wish;
import hearth.common.Kind;
import hearth.placements.ProviderDecision;
import hearth.ui.Form;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of a decision on a provider's home: who, why, who was consulted, what the child wishes, which homes declined. */
final class DecisionFields {
    private DecisionFields() {}

    /** Asks for it where that is the question; who, why and who was consulted can be left for later. */
    static Form perhaps(Form form, Predicate<Map<String, String>> asked) {
        return form.part(asked, part -> {
            by(part).hint("A plan needs it, by name; otherwise it can be signed later")
                    .optional();
            why(part).optional();
            more(consulted(part).optional());
        });
    }

    /** Asks for it to be signed now. */
    static Form now(Form form) {
        return more(consulted(why(by(form))));
    }

    private static Form by(Form form) {
        return form.add("decided_by", "Who decides on this home", Kind.NAME)
                .ask("Enter the name of the person who decides");
    }

    private static Form why(Form form) {
        return form.add("decided_why", "Why this home", Kind.LONG_TEXT).ask("Write why this home was chosen");
    }

    private static Form consulted(Form form) {
        return form.add("consulted", "Who was consulted", Kind.LONG_TEXT)
                .hint("The child, parents, the reviewing officer, school, health; or that nobody could be reached in"
                        + " time")
                .ask("Say who was consulted, or that nobody could be reached in time");
    }

    private static Form more(Form form) {
        return form.add("wish_words", "What the child wishes, in the child's own words", Kind.LONG_TEXT)
                .hint("Not again where it is on record")
                .optional()
                .add("wish_why", "Or why that could not be had", Kind.LONG_TEXT)
                .optional()
                .add("wish_by", "Who asked the child", Kind.NAME)
                .optional()
                .add("declined", "Homes that declined or were not chosen, and why", Kind.LONG_TEXT)
                .optional();
    }

    /** What was told, also where it is not told whole; null where nothing was. */
    static ProviderDecision.@Nullable Told read(Values values, LocalDate today) {
        var told = new ProviderDecision.Told(
                words(values, "decided_by"),
                words(values, "decided_why"),
                words(values, "consulted"),
                wish(values, today),
                values.words("declined").orElse(null));
        return told.equals(ProviderDecision.Told.NOTHING) ? null : told;
    }

    /** The words or why there are none, by whom, as it was typed; null where nothing was. */
    private static @Nullable Wish wish(Values values, LocalDate today) {
        String by = words(values, "wish_by");
        String words = values.words("wish_words").orElse(null);
        String why = values.words("wish_why").orElse(null);
        return by.isEmpty() && words == null && why == null ? null : new Wish(0, today, by, words, why, null, null, 0);
    }

    private static String words(Values values, String field) {
        return values.words(field).orElse("");
    }
}
