package hearth.children.ui;

import hearth.children.Birth;
import hearth.children.Child;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a child on a form: first what is known tonight, then what may come later. */
public final class ChildFields {
    private static final String AUTHORITY = "authority";
    private static final String BORN = "date_of_birth";

    private ChildFields() {}

    /** Who it is, as far as anybody knows tonight. */
    public static Form first(Form form) {
        return form.add("first_name", "First name", Kind.NAME)
                .hint("Initials will do")
                .optional()
                .add("last_name", "Last name", Kind.NAME)
                .optional()
                .add(BORN, "Date of birth", Kind.DATE)
                .optional()
                .add("birth_year", "Year of birth", Kind.NUMBER)
                .hint("Only where the day is not known; the age is then about right")
                .optional()
                .onlyIf(typed -> typed.getOrDefault(BORN, "").isBlank())
                .pick("sex", "Sex", Option.all("sex"))
                .ask("Choose the sex, or Not known");
    }

    /** Which council is responsible: ours, unless it is said otherwise. */
    public static Form council(Form form, Authorities authorities, String own) {
        List<Option> councils = authorities.all().stream()
                .map(a -> new Option(a.code(), a.name()))
                .toList();
        return form.choose(AUTHORITY, "Responsible council", councils)
                .hint("Another council's child fills a place and is in none of our figures")
                .set(AUTHORITY, own);
    }

    /** What may come later. */
    public static Form more(Form form) {
        return form.add("known_as", "Known as", Kind.NAME)
                .optional()
                .add("ssda903", "Number in the case system", Kind.TEXT)
                .hint("As the yearly return has it")
                .optional()
                .add("team_reference", "The team's own reference", Kind.TEXT)
                .optional()
                .choose("ethnicity", "Ethnicity", "ethnicity")
                .optional()
                .add("upn", "Unique pupil number", Kind.TEXT)
                .hint("Or UN1 to UN5 for why there is none")
                .optional()
                .add("social_worker", "Child's social worker", Kind.NAME)
                .optional()
                .add("reviewing_officer", "Independent reviewing officer", Kind.NAME)
                .hint("Who holds the child's reviews")
                .optional()
                .choose("permanence_plan", "Permanence plan", "permanence-plan")
                .optional();
    }

    /** Fills in what is recorded. */
    public static Form fill(Form form, Child child, boolean yearOnly) {
        form.set(child, Child.FIELDS);
        if (yearOnly) {
            form.set(BORN, (Object) null).set("birth_year", child.dateOfBirth().getYear());
        }
        return form.set(AUTHORITY, child.responsibleAuthority());
    }

    public static boolean ours(Values values, String own) {
        return authority(values, own).equals(own);
    }

    private static String authority(Values values, String own) {
        return values.code(AUTHORITY).orElse(own);
    }

    /** Whether only the year of birth was given. */
    public static boolean yearOnly(Values values) {
        return values.date(BORN).isEmpty();
    }

    /**
     * What was typed, as a child; what the form does not ask stays as it is recorded.
     *
     * @param recorded null for a new one
     * @throws RuleRefused where neither date nor year of birth is there
     */
    public static NewChild read(Values values, LocalDate today, String own, @Nullable NewChild recorded) {
        LocalDate born = values.date(BORN)
                .or(() -> values.number("birth_year").map(year -> year(year, today)))
                .orElseThrow(() -> new RuleRefused(
                        List.of(Refusal.at(BORN, "Enter the date of birth, or the year where the day is not known"))));
        return new NewChild(
                text(values, "first_name"),
                text(values, "last_name"),
                text(values, "known_as"),
                born,
                values.code("sex").orElse("U"),
                values.code("ethnicity").orElse("NOBT"),
                authority(values, own),
                text(values, "upn"),
                text(values, "ssda903"),
                text(values, "team_reference"),
                text(values, "social_worker"),
                text(values, "reviewing_officer"),
                values.code("permanence_plan").orElse(null),
                recorded == null ? Answer.UNKNOWN : recorded.mother(),
                recorded == null ? null : recorded.mothersChildBorn());
    }

    private static LocalDate year(int year, LocalDate today) {
        if (year < today.getYear() - 30 || year > today.getYear()) {
            throw new RuleRefused(
                    Refusal.at("birth_year", "Year of birth must be a year in full, like " + (today.getYear() - 8)));
        }
        return Birth.in(year, today);
    }

    private static @Nullable String text(Values values, String field) {
        return values.words(field).orElse(null);
    }
}
