package hearth.carers.ui;

import hearth.carers.Beds;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of terms of approval on a form: how many children, and up to four kinds of fostering with their ages. */
public final class TermsFields {
    private static final int LINES = 4;
    private static final String MEANT = "more_than_beds";

    private TermsFields() {}

    /**
     * Asks for them.
     *
     * @param children whom the approval may be for alone; none where the user may not see children
     */
    public static Form add(Form form, List<Option> children) {
        form.add("places", "How many children", Kind.NUMBER);
        for (int i = 1; i <= LINES; i++) {
            Predicate<Map<String, String>> asked = asked(i);
            Predicate<Map<String, String>> told = told(i);
            form.choose(at("type", i), i == 1 ? "For what" : "And for what", "fostering-type");
            if (i > 1) {
                form.optional().onlyIf(asked);
            }
            int line = i;
            form.part(
                            told,
                            part -> part.add(at("age_from", line), "From age", Kind.NUMBER)
                                    .add(at("age_to", line), "To age", Kind.NUMBER)
                                    .hint("This age included: 10 is until the eleventh birthday")
                                    .pick(
                                            at("sex", line),
                                            "Boys or girls",
                                            List.of(
                                                    new Option("", "Both"),
                                                    new Option("M", "Boys"),
                                                    new Option("F", "Girls")))
                                    .optional())
                    .set(at("sex", i), "");
        }
        form.add("siblings_only", "More than one child only if they are brothers and sisters", Kind.FLAG);
        if (!children.isEmpty()) {
            form.choose("named_1", "For this child alone", children)
                    .hint("Only where the approval names the child, as for connected persons")
                    .optional();
            for (int i = 2; i <= 3; i++) {
                String before = at("named", i - 1);
                form.choose(at("named", i), "And for this one", children)
                        .optional()
                        .onlyIf(typed -> !typed.getOrDefault(before, "").isBlank());
            }
        }
        return form.add("wording", "What the letter says", Kind.LONG_TEXT).optional();
    }

    /**
     * Asks how they came to be.
     *
     * @param dayToo whether the day of the decision is asked for; a first approval begins on it
     */
    public static Form decided(Form form, boolean dayToo) {
        form.add("panel_on", "Panel recommended on", Kind.DATE).optional();
        if (dayToo) {
            form.add("decided_on", "Decided on", Kind.DATE).optional();
        }
        return form.add("decided_by", "Decision maker", Kind.NAME).optional();
    }

    /**
     * Asks whether more children than beds are meant, as soon as more are typed.
     *
     * @param beds what is known of the home, by what is typed; null where nothing is
     */
    public static Form bedsToo(Form form, Function<Map<String, String>, @Nullable Beds> beds) {
        return form.add(MEANT, "More children than beds is meant", Kind.FLAG)
                .hint("As for brothers and sisters who share")
                .onlyIf(typed -> {
                    Beds known = beds.apply(typed);
                    return known != null && known.fewerThan(typed.get("places"));
                });
    }

    private static String at(String field, int line) {
        return field + "_" + line;
    }

    /** Fills in how terms as they stand came to be, where they are put right. */
    static Form fillDecided(Form form, Terms terms) {
        return form.set("panel_on", terms.decided().panelOn())
                .set("decided_on", terms.decided().on())
                .set("decided_by", terms.decided().by())
                .set(MEANT, (Object) terms.moreThanBeds());
    }

    /** A further line is there once the one before it is. */
    private static Predicate<Map<String, String>> asked(int line) {
        return line == 1 ? typed -> true : told(line - 1);
    }

    private static Predicate<Map<String, String>> told(int line) {
        return typed -> {
            for (int i = 1; i <= line; i++) {
                if (typed.getOrDefault(at("type", i), "").isBlank()) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Fills in terms as they stand. */
    public static Form fill(Form form, Terms terms, boolean withChildren) {
        form.set("places", (Object) terms.places());
        for (int i = 1; i <= Math.min(LINES, terms.lines().size()); i++) {
            TermsLine line = terms.lines().get(i - 1);
            form.set(at("type", i), line.type())
                    .set(at("age_from", i), (Object) line.ageFrom())
                    .set(at("age_to", i), (Object) line.ageTo())
                    .set(at("sex", i), Objects.requireNonNullElse(line.sex(), ""));
        }
        int named = 1;
        for (ChildId child : withChildren ? terms.named() : Set.<ChildId>of()) {
            if (named <= 3) {
                form.set(at("named", named++), (Object) child.value());
            }
        }
        return form.set("siblings_only", (Object) terms.siblingsOnly()).set("wording", terms.wording());
    }

    /**
     * What was typed, as terms.
     *
     * @param before terms that were recorded, whose parts the form does not ask for stay
     */
    public static Terms read(Values values, @Nullable Terms before) {
        var lines = new ArrayList<TermsLine>();
        for (int i = 1; i <= LINES; i++) {
            int line = i;
            values.code(at("type", i)).ifPresent(type -> lines.add(line(values, line, type, before)));
        }
        var named = new HashSet<ChildId>();
        for (int i = 1; i <= 3; i++) {
            values.code(at("named", i)).ifPresent(id -> named.add(new ChildId(Long.parseLong(id))));
        }
        if (named.isEmpty() && before != null && before.named().size() > 3) {
            named.addAll(before.named());
        }
        String main = lines.isEmpty() ? null : lines.getFirst().type();
        return new Terms(
                values.number("places").orElse(0),
                main,
                values.flag("siblings_only"),
                values.words("wording").orElse(null),
                values.words("reason").orElse(null),
                lines,
                named,
                new Terms.Decided(
                        values.date("panel_on").orElse(null),
                        values.date("decided_on")
                                .or(() -> values.date("approved_on"))
                                .orElse(null),
                        values.words("decided_by").orElse(null)),
                values.flag(MEANT));
    }

    private static TermsLine line(Values values, int i, String type, @Nullable Terms before) {
        int from = values.number(at("age_from", i)).orElse(0);
        int to = values.number(at("age_to", i)).orElse(17);
        Integer places = before == null || before.lines().size() < i
                ? null
                : before.lines().get(i - 1).places();
        String sex = values.code(at("sex", i)).filter(s -> !s.isEmpty()).orElse(null);
        return new TermsLine(type, from, to, sex, places);
    }
}
