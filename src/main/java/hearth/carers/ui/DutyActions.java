package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.carers.Member;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reviews, visits and training done; checks asked for and come in. */
final class DutyActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    DutyActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Something that must be done again and again was done. */
    void done(HouseholdId household, String kind) {
        Predicate<Map<String, String>> review = typed -> "REVIEW".equals(typed.get("kind"));
        desk.background()
                .read("Reading who works here", () -> HouseholdForm.workers(session))
                .then(workers -> {
                    var ask = new Ask(desk, "What was done");
                    ask.show(ask.form(
                                    "Save",
                                    "Saved",
                                    go,
                                    values -> new HouseholdDuties()
                                            .done(
                                                    session,
                                                    List.of(household),
                                                    new DutyDone(
                                                            0,
                                                            values.text("kind"),
                                                            values.date("done_on")
                                                                    .orElse(session.today()),
                                                            values.date("decided_on")
                                                                    .orElse(null),
                                                            values.code("outcome")
                                                                    .orElse(null),
                                                            values.words("title")
                                                                    .orElse(null),
                                                            values.date("next_due")
                                                                    .orElse(null),
                                                            values.words("worker")
                                                                    .orElse(null),
                                                            values.words("note").orElse(null),
                                                            1)))
                            .choose("kind", "What", "duty")
                            .add("done_on", "Done on", Kind.DATE)
                            .add("decided_on", "Decided on", Kind.DATE)
                            .hint("The next review is counted from the decision")
                            .optional()
                            .onlyIf(review)
                            .pick(
                                    "outcome",
                                    "Outcome",
                                    List.of(
                                            new Option("CONTINUE_SAME_TERMS", "Goes on, same terms"),
                                            new Option("CHANGE_TERMS", "Terms to change"),
                                            new Option("NOT_SUITABLE", "No longer suitable"),
                                            new Option("RESIGNATION", "They give up")))
                            .optional()
                            .onlyIf(review)
                            .add("title", "Which course", Kind.TEXT)
                            .optional()
                            .onlyIf(typed -> "TRAINING".equals(typed.get("kind")))
                            .chooseOrType("worker", "By", workers)
                            .optional()
                            .add("note", "Note", Kind.LONG_TEXT)
                            .optional()
                            .add("next_due", "Due again on", Kind.DATE)
                            .hint("Left empty: as the rules say")
                            .optional()
                            .set("kind", kind)
                            .set("done_on", session.today()));
                });
    }

    /** A check on somebody of the household is asked for. */
    void request(HouseholdId household, List<Member> members) {
        var ask = new Ask(desk, "Ask for a check");
        List<Option> people = members.stream()
                .filter(m -> m.endsOn() == null && m.role() != Member.Role.CHILD)
                .map(m -> new Option(String.valueOf(m.person().value()), m.name()))
                .toList();
        ask.show(ask.form(
                        "Save",
                        "Check asked for",
                        go,
                        values -> new Checks()
                                .request(
                                        session,
                                        new Checks.On(
                                                new PersonId(Long.parseLong(values.text("person"))), null, household),
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
        var ask = new Ask(desk, CodeList.named("check-kind").label(check.kind()) + ", " + check.name());
        ask.show(ask.form(
                        "Save",
                        "Check saved",
                        go,
                        values -> new Checks()
                                .receive(
                                        session,
                                        check,
                                        values.date("received").orElse(session.today()),
                                        Check.Outcome.valueOf(values.text("outcome")),
                                        values.words("number").orElse(null),
                                        values.date("expires").orElse(null)))
                .add("received", "Came in on", Kind.DATE)
                .pick(
                        "outcome",
                        "Outcome",
                        Option.of(Check.Outcome.values(), Check.Outcome::label).stream()
                                .filter(o -> !o.value().equals(Check.Outcome.OUTSTANDING.name()))
                                .toList())
                .add("number", "Certificate number", Kind.TEXT)
                .hint("The number alone, never what it says")
                .optional()
                .add("expires", "Runs out on", Kind.DATE)
                .hint("Left empty: as the rules say")
                .optional()
                .set("received", check.received() == null ? session.today() : check.received())
                .set("outcome", check.received() == null ? Check.Outcome.CLEAR : check.outcome())
                .set("number", check.number())
                .set("expires", check.expires()));
    }
}
