package hearth.placements.ui;

import hearth.common.Kind;
import hearth.placements.OutsideApproval;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who approved a home outside the borough, told with the home itself: without it a plan outside is refused. */
final class ApprovalFields {
    private static final String NAME = "approved_by";

    private ApprovalFields() {}

    /** Asks for it where that can be the question; what belongs to it is asked once a name is typed. */
    static Form perhaps(Form form, Predicate<Map<String, String>> asked) {
        Predicate<Map<String, String>> named =
                asked.and(typed -> !typed.getOrDefault(NAME, "").isBlank());
        return form.add(NAME, "Who approved a home outside the borough", Kind.NAME)
                .hint("Only where it lies outside: a plan needs it, by name; otherwise it can be recorded later")
                .optional()
                .onlyIf(asked)
                .part(
                        named,
                        part -> part.pick(
                                        "approved_role",
                                        "In which role",
                                        List.of(
                                                new Option(OutsideApproval.NOMINATED, "Nominated officer"),
                                                new Option(
                                                        OutsideApproval.DIRECTOR, "Director of children's services")))
                                .hint("The director where the council there does not adjoin ours")
                                .add("approved_on", "Approved on", Kind.DATE)
                                .add("approved_at", "At what time, if it was said by telephone", Kind.TEXT)
                                .hint("Such as 16:10; the written proof is due in 5 working days")
                                .optional())
                .set("approved_role", OutsideApproval.NOMINATED);
    }

    /** What was told; null where nobody is named. */
    static OutsideApproval.@Nullable Told read(Values values, LocalDate today) {
        return values.words(NAME)
                .map(name -> new OutsideApproval.Told(
                        name,
                        values.code("approved_role").orElse(OutsideApproval.NOMINATED),
                        values.date("approved_on").orElse(today),
                        values.words("approved_at").isEmpty() ? null : values.time("approved_at")))
                .orElse(null);
    }
}
