package hearth.placements.ui;

import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.placements.Referral;
import hearth.ui.Form;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The fields of a request for a home: first what is known tonight; who asks, the plan and what the home must be like follow under
 * headings of their own, and of an emergency only later.
 */
final class ReferralFields {
    private ReferralFields() {}

    static Form first(Form form) {
        return form.add("received", "Received", Kind.DATE)
                .add("emergency", "An emergency", Kind.FLAG)
                .hint("It is searched for at once; the rest is asked for later")
                .add("needed_by", "Needed by", Kind.DATE)
                .optional()
                .add("expected_end", "Needed until", Kind.DATE)
                .optional()
                .choose("type", "Kind of home wanted", "fostering-type")
                .optional();
    }

    /** What comes after, where it is asked for now. */
    static Form more(Form form, Predicate<Map<String, String>> now) {
        form.add("purpose", "What for", Kind.TEXT)
                .hint("Such as a short break, or until the hearing")
                .optional()
                .add("details", "What carers must know", Kind.LONG_TEXT)
                .optional();
        form.group("Who asks").onlyIf(now);
        form.add("referrer", "Who asks for the home", Kind.NAME).open().onlyIf(now);
        form.add("contact", "How to reach them", Kind.TEXT).open().onlyIf(now);
        form.add("manager", "Manager of the child's team", Kind.NAME).open().onlyIf(now);
        form.group("The plan and the home").onlyIf(now);
        form.add("care_plan", "What the care plan says", Kind.LONG_TEXT).open().onlyIf(now);
        form.add("essential", "What the home must be like", Kind.LONG_TEXT)
                .hint("Besides what the child's own record says, which matching judges by")
                .open()
                .onlyIf(now);
        return form.add("desirable", "What would be good to have", Kind.LONG_TEXT)
                .open()
                .onlyIf(now);
    }

    /** Whether it is not an emergency, as far as it is typed. */
    static boolean planned(Map<String, String> typed) {
        return !Set.of("true", "yes").contains(typed.getOrDefault("emergency", ""));
    }

    static Form fill(Form form, Referral referral) {
        Referral.Wants wants = referral.wants();
        return form.set("received", referral.receivedOn())
                .set("emergency", (Object) referral.emergency())
                .set("needed_by", referral.neededBy())
                .set("expected_end", referral.expectedEndOn())
                .set("type", referral.typeWanted())
                .set("purpose", referral.purpose())
                .set("details", referral.details())
                .set("referrer", wants.referrer())
                .set("contact", wants.contact())
                .set("manager", wants.manager())
                .set("care_plan", wants.carePlan())
                .set("essential", wants.essential())
                .set("desirable", wants.desirable());
    }

    static Referral.New read(List<ChildId> children, Values values, LocalDate today) {
        return new Referral.New(
                values.date("received").orElse(today),
                children,
                values.flag("emergency"),
                values.date("needed_by").orElse(null),
                values.date("expected_end").orElse(null),
                values.code("type").orElse(null),
                values.words("purpose").orElse(null),
                values.words("details").orElse(null),
                new Referral.Wants(
                        values.words("referrer").orElse(null),
                        values.words("contact").orElse(null),
                        values.words("manager").orElse(null),
                        values.words("care_plan").orElse(null),
                        values.words("essential").orElse(null),
                        values.words("desirable").orElse(null)));
    }
}
