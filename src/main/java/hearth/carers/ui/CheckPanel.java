package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Checks on applicants, carers and other adults: asked for, come in, put right. */
public final class CheckPanel {
    private final Desk desk;
    private final Session session;
    private final Checks checks;
    private final Go go;

    public CheckPanel(Desk desk, Session session, Checks checks, Go go) {
        this.desk = desk;
        this.session = session;
        this.checks = checks;
        this.go = go;
    }

    /**
     * Every check of an enquiry or a household, with what can be done about it.
     *
     * @param people on whom a further one may be asked for: ids and names
     */
    public Node node(
            List<Check> all, List<Option> people, @Nullable EnquiryId enquiry, @Nullable HouseholdId household) {
        boolean may = session.may(Right.EDIT_CARERS);
        var facts = new Facts();
        for (Check check : all) {
            String expires = check.expires() == null ? "" : ", runs out " + BritishDates.format(check.expires());
            String decided = check.decidedBy() == null ? "" : ", decided by " + check.decidedBy();
            var value = new FlowPane(12, 0);
            if (check.expires() != null && check.expires().isBefore(session.today())) {
                value.getChildren().add(new Chip("Overdue", Tone.DANGER));
            }
            value.getChildren().add(Words.wrapped(Words.plain(check.state() + expires + decided + interviewed(check))));
            if (may) {
                value.getChildren()
                        .add(Buttons.link(check.received() == null ? "Came in" : "Correct", () -> receive(check)));
            }
            facts.add(check.name() + ": " + CodeList.named("check-kind").label(check.kind()), value);
        }
        var parts = new VBox(16);
        if (may) {
            parts.getChildren()
                    .add(new FlowPane(
                            8, 8, Buttons.plain("Ask for a check", () -> request(people, enquiry, household))));
        }
        parts.getChildren().add(all.isEmpty() ? Words.muted("No checks are recorded") : facts);
        return parts;
    }

    /**
     * A check on one of these people is asked for.
     *
     * @param people ids and names
     */
    void request(List<Option> people, @Nullable EnquiryId enquiry, @Nullable HouseholdId household) {
        var ask = new Ask(desk, "Ask for a check");
        ask.show(ask.form(
                        "Save",
                        "Check asked for",
                        go,
                        values -> checks.request(
                                session,
                                new Checks.On(new PersonId(Long.parseLong(values.text("person"))), enquiry, household),
                                values.text("kind"),
                                values.date("requested").orElse(null)))
                .choose("person", "On whom", people)
                .choose("kind", "Which check", "check-kind")
                .add("requested", "Asked for on", Kind.DATE)
                .hint("Leave empty to note that it is needed")
                .optional()
                .set("person", people.size() == 1 ? people.getFirst().value() : null)
                .set("requested", session.today()));
    }

    /** What came in of a check, or what was written down of it put right. */
    void receive(Check check) {
        var ask =
                new Ask(desk, CodeList.named("check-kind").label(check.kind()) + ", " + check.name()).about(check.id());
        ask.show(ask.form(
                        "Save",
                        "Check saved",
                        go,
                        values -> checks.receive(
                                session,
                                check,
                                new Checks.CameIn(
                                        values.date("received").orElse(session.today()),
                                        Check.Outcome.valueOf(values.text("outcome")),
                                        values.words("number").orElse(null),
                                        values.date("expires").orElse(null),
                                        values.words("decided_by").orElse(null),
                                        values.words("note").orElse(null),
                                        values.date("interviewed").orElse(null))))
                .add("received", "Came in on", Kind.DATE)
                .pick(
                        "outcome",
                        "Outcome",
                        Option.of(Check.Outcome.values(), Check.Outcome::label).stream()
                                .filter(o -> !o.value().equals(Check.Outcome.OUTSTANDING.name()))
                                .toList())
                .add("interviewed", "Referee interviewed on", Kind.DATE)
                .hint("Whoever gives a personal reference writes one and is spoken with (FSR 2011 reg 26(1A)(c))")
                .optional()
                .onlyIf(typed -> check.personalReference())
                .add("number", "Certificate number", Kind.TEXT)
                .hint("The number alone, never what it says")
                .optional()
                .onlyIf(typed -> !check.personalReference() || check.number() != null)
                .add("expires", "Runs out on", Kind.DATE)
                .hint("Left empty: as the rules say")
                .optional()
                .add("decided_by", "Who decided what follows", Kind.NAME)
                .optional()
                .onlyIf(CheckPanel::concern)
                .add("note", "What was decided", Kind.LONG_TEXT)
                .hint("Never what a certificate says")
                .optional()
                .onlyIf(CheckPanel::concern)
                .set("received", check.received() == null ? session.today() : check.received())
                .set("outcome", check.received() == null ? Check.Outcome.CLEAR : check.outcome())
                .set("number", check.number())
                .set("expires", check.expires())
                .set("decided_by", check.decidedBy())
                .set("note", check.note())
                .set("interviewed", check.interviewed()));
    }

    private static String interviewed(Check check) {
        if (check.interviewOpen()) {
            return ", interview not recorded";
        }
        return check.interviewed() == null ? "" : ", interviewed on " + BritishDates.format(check.interviewed());
    }

    private static boolean concern(Map<String, String> typed) {
        return Check.Outcome.CONCERN.name().equals(typed.get("outcome"));
    }
}
