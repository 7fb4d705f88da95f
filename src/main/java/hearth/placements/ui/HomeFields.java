package hearth.placements.ui;

import hearth.common.Answer;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.placements.Ending;
import hearth.placements.Placement;
import hearth.placements.Sector;
import hearth.placements.ToldHome;
import hearth.placements.ToldPlacement;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of a home on a form: where it is decides what else is asked. */
public final class HomeFields {
    private static final String WHERE = "where";

    private final HomeChoices choices;
    private final LocalDate today;

    /** Where a child lives, with the groups of the list "place" that are possible there. */
    private enum Where {
        OURS("With our carers", "U6", "KINSHIP", "FOSTER", "ADOPTION"),
        AGENCY("With an agency's or another council's carers", "U6", "KINSHIP", "FOSTER", "ADOPTION"),
        HOME("In a children's home or other establishment", "K2", "RESIDENTIAL", "SUPPORTED", "OTHER"),
        ELSEWHERE("With parents or elsewhere", "P1", "PARENTS", "SUPPORTED", "OTHER", "ADOPTION"),
        LATER("Not known yet", "", "");

        private final String label;
        private final String usual;

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
        private final List<String> groups;

        Where(String label, String usual, String... groups) {
            this.label = label;
            this.usual = usual;
            this.groups = List.of(groups);
        }
    }

    public HomeFields(HomeChoices choices, LocalDate today) {
        this.choices = choices;
        this.today = today;
    }

    private static Predicate<Map<String, String>> at(Where... wheres) {
        return typed -> Arrays.stream(wheres).anyMatch(w -> w.name().equals(typed.get(WHERE)));
    }

    /**
     * Asks for the home alone.
     *
     * @param mayWait whether it may also not be known yet
     */
    public Form home(Form form, boolean mayWait) {
        List<Option> wheres = Arrays.stream(Where.values())
                .filter(w -> mayWait || w != Where.LATER)
                .map(w -> new Option(w.name(), w.label))
                .toList();
        form.pick(WHERE, "Where", wheres)
                .ask("Choose where the child lives")
                .choose("household", "Carers", choices.carers())
                .hint("Type a part of the name; carers without a free place can be chosen too")
                .onlyIf(at(Where.OURS))
                .chooseOrType("provider", "Agency or council", choices.providers())
                .hint("One that is not in the list is added as you type it")
                .onlyIf(at(Where.AGENCY))
                .chooseOrType("establishment", "Name of the home", choices.homes())
                .hint("One that is not in the list is added as you type it")
                .onlyIf(at(Where.HOME))
                .chooseOrType("owner", "Run by", choices.providers())
                .optional()
                .onlyIf(at(Where.HOME).and(typed -> isNew(choices.homes(), typed.get("establishment"))))
                .pick("sector", "What sort of provider", sectors())
                .onlyIf(at(Where.AGENCY, Where.HOME).and(this::newProvider));
        for (Where where : Where.values()) {
            if (where != Where.LATER) {
                form.choose(type(where), "Type of home", types(where))
                        .onlyIf(at(where))
                        .set(type(where), where.usual);
            }
        }
        return form.add("postcode", "Postcode of the home", Kind.POSTCODE)
                .hint("Council and distance are worked out from it")
                .optional()
                .onlyIf(at(Where.AGENCY, Where.ELSEWHERE)
                        .or(at(Where.HOME).and(typed -> isNew(choices.homes(), typed.get("establishment")))))
                .add("address", "Address of the home", Kind.LONG_TEXT)
                .optional()
                .onlyIf(at(Where.AGENCY, Where.ELSEWHERE));
    }

    /** Asks on what it rests, what it costs and who decided on it, where a home is told at all. */
    public Form terms(Form form, boolean mayPrice) {
        Predicate<Map<String, String>> known = at(Where.OURS, Where.AGENCY, Where.HOME, Where.ELSEWHERE);
        form.pick(
                        "basis",
                        "On what it was made",
                        List.of(
                                option(Placement.Basis.DECISION),
                                option(Placement.Basis.EMERGENCY),
                                option(Placement.Basis.COURT)))
                .onlyIf(known)
                .add("planned_end", "Meant to last until", Kind.DATE)
                .optional()
                .onlyIf(known);
        if (mayPrice) {
            form.add("weekly", "Price", Kind.WEEKLY_RATE).optional().onlyIf(known);
        }
        form.add("in_house", "Could one of our own homes have been used", Kind.ANSWER)
                .optional()
                .onlyIf(at(Where.AGENCY, Where.HOME));
        DecisionFields.perhaps(form, at(Where.AGENCY, Where.HOME));
        return ApprovalFields.perhaps(form, at(Where.AGENCY, Where.HOME, Where.ELSEWHERE));
    }

    /** Fills in carers who have been decided on. */
    static Form decided(Form form, HouseholdId carers) {
        return form.set(WHERE, Where.OURS.name())
                .set("household", String.valueOf(carers.value()))
                .set("basis", Placement.Basis.DECISION.name());
    }

    private static Option option(Placement.Basis basis) {
        return new Option(basis.name(), basis.label());
    }

    private static List<Option> sectors() {
        return Option.of(Sector.values(), Sector::label).stream()
                .filter(o -> !o.value().equals(Sector.OWN.name()))
                .toList();
    }

    private boolean newProvider(Map<String, String> typed) {
        boolean home = Where.HOME.name().equals(typed.get(WHERE));
        if (home && !isNew(choices.homes(), typed.get("establishment"))) {
            return false;
        }
        return isNew(choices.providers(), typed.get(home ? "owner" : "provider"));
    }

    private static boolean isNew(List<Option> options, @Nullable String typed) {
        return typed != null
                && !typed.isBlank()
                && options.stream().noneMatch(o -> o.value().equals(typed));
    }

    private static String type(Where where) {
        return "type_" + where.name();
    }

    private List<Option> types(Where where) {
        return CodeList.named("place").inForce(FinancialYear.of(today)).stream()
                .filter(c -> where.groups.contains(c.group()))
                .map(c -> new Option(c.code(), c.label()))
                .toList();
    }

    /** The home that was told; null where it is not known yet. */
    public @Nullable ToldHome read(Values values) {
        Where where = values.code(WHERE).map(Where::valueOf).orElse(Where.LATER);
        if (where == Where.LATER) {
            return null;
        }
        String home = values.words("establishment").orElse(null);
        boolean listed = home != null && !isNew(choices.homes(), home);
        return new ToldHome(
                values.code(type(where)).orElse(where.usual),
                values.code("household")
                        .map(id -> new HouseholdId(Long.parseLong(id)))
                        .orElse(null),
                listed ? Long.valueOf(home) : null,
                listed ? null : home,
                values.words(where == Where.HOME ? "owner" : "provider").orElse(null),
                values.code("sector").map(Sector::valueOf).orElse(null),
                values.words("address").orElse(null),
                values.postcode("postcode").map(Postcode::text).orElse(null));
    }

    /** The placement that was told; null where the home is not known yet. */
    public @Nullable ToldPlacement read(Values values, LocalDate from, @Nullable Ending ending) {
        ToldHome home = read(values);
        return home == null
                ? null
                : new ToldPlacement(
                        home,
                        from,
                        values.date("planned_end").orElse(null),
                        values.code("basis").map(Placement.Basis::valueOf).orElse(Placement.Basis.DECISION),
                        values.words("prior_address").orElse(null),
                        values.answer("in_house").orElse(Answer.UNKNOWN),
                        ending,
                        DecisionFields.read(values, today),
                        ApprovalFields.read(values, today),
                        values.rate("weekly").orElse(null));
    }
}
