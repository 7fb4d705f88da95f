package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.HouseholdStatus;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.ConcernChoices;
import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.ConcernPage;
import hearth.carers.concerns.ConcernStep;
import hearth.carers.concerns.Concerns;
import hearth.carers.concerns.NewConcern;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms about allegations, standards of care and complaints. */
final class ConcernForm {
    private static final int MOST_CHILDREN = 4;
    private static final String AS_IT_IS = "AS_IT_IS";
    private static final List<Option> STATUSES = List.of(
            new Option(AS_IT_IS, "Leave it as it is"),
            new Option("ON_HOLD", "On hold"),
            new Option("SUSPENDED", "Suspended"),
            new Option("ACTIVE", "Active again"));

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Supplier<List<Option>> children;
    private final Concerns concerns = new Concerns();

    /** What can be chosen from. */
    private record Choices(List<Option> workers, List<Option> children) {}

    /** What an outcome is chosen from. */
    private record Outcomes(List<Option> outcomes, List<Option> followed) {}

    ConcernForm(Desk desk, Session session, Go go, Supplier<List<Option>> children) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.children = children;
    }

    /**
     * A new one about a household.
     *
     * @param people those who live there: ids and names
     */
    void add(HouseholdId household, ConcernKind kind, List<Option> people) {
        choices(choices -> {
            var ask = new Ask(desk, "Record: " + kind.label().toLowerCase(java.util.Locale.UK));
            Form form = facts(
                    ask.form(
                            "Save",
                            kind.label() + " saved",
                            go,
                            values -> concerns.record(
                                    session, household, told(kind, values, people, MOST_CHILDREN), status(values))),
                    kind,
                    people,
                    choices,
                    MOST_CHILDREN);
            ask.show(withStatus(form).set("received", session.today()));
        });
    }

    /** Puts right what was written down; whom it names already can always be chosen, wherever they are now. */
    void change(ConcernPage page, List<Option> members) {
        Concern c = page.concern();
        List<Option> people = Offered.with(
                members,
                page.persons().stream()
                        .map(p -> new Option(String.valueOf(p.id().value()), p.name()))
                        .toList());
        List<Option> named = page.children().stream()
                .map(child -> new Option(String.valueOf(child.id().value()), child.reference()))
                .toList();
        choices(read -> {
            var choices = new Choices(
                    read.workers(), session.may(Right.SEE_CHILDREN) ? Offered.with(read.children(), named) : List.of());
            var ask = new Ask(desk, "Change what is recorded");
            Form form = facts(
                    ask.form(
                            "Save",
                            "Saved",
                            go,
                            values -> concerns.change(session, c, told(c.kind(), values, people, boxes(named)))),
                    c.kind(),
                    people,
                    choices,
                    boxes(named));
            form.set("received", c.received())
                    .set("happened", c.happened())
                    .set("told_by", c.toldBy())
                    .set("owner", c.owner());
            if (c.kind() == ConcernKind.ALLEGATION) {
                form.set("section_47", c.section47());
            }
            page.persons().forEach(p -> form.set("person" + p.id().value(), true));
            for (int i = 0; i < named.size() && !choices.children().isEmpty(); i++) {
                form.set("child" + (i + 1), named.get(i).value());
            }
            ask.show(form);
        });
    }

    /** How many children can be named: as many as most concern, or one more than this one does. */
    private static int boxes(List<Option> named) {
        return Math.max(MOST_CHILDREN, named.size() + 1);
    }

    /** Something was done about it. */
    void step(Concern concern, @Nullable ConcernStep kind) {
        choices(choices -> {
            var ask = new Ask(desk, "What was done").about(kind);
            ask.show(ask.form(
                            "Save step",
                            "Step saved",
                            go,
                            values -> concerns.step(
                                    session,
                                    concern,
                                    ConcernStep.valueOf(values.text("kind")),
                                    values.date("done_on").orElse(session.today()),
                                    values.words("worker").orElse(null),
                                    values.words("note").orElse(null)))
                    .choose("kind", "What", steps(concern.kind()))
                    .add("done_on", "On", Kind.DATE)
                    .chooseOrType("worker", "By", choices.workers())
                    .optional()
                    .add("note", "In words", Kind.LONG_TEXT)
                    .optional()
                    .set("kind", kind)
                    .set("done_on", session.today()));
        });
    }

    private static List<Option> steps(ConcernKind kind) {
        return Arrays.stream(ConcernStep.values())
                .filter(step -> step.suits(kind))
                .map(step -> new Option(step.name(), step.label()))
                .toList();
    }

    /** What came of it. */
    void outcome(Concern concern) {
        desk.background()
                .read(
                        "Reading what can be chosen",
                        () -> session.read(
                                Right.SEE_CONCERNS,
                                h -> new Outcomes(
                                        offered(
                                                ConcernChoices.of(h, ConcernChoices.Of.outcomes(concern.kind())),
                                                concern.outcome(),
                                                "concern-outcome"),
                                        offered(
                                                ConcernChoices.of(h, ConcernChoices.Of.FOLLOWED),
                                                concern.followed(),
                                                "concern-followed"))))
                .then(choices -> outcome(concern, choices));
    }

    /** What can be chosen, with what stands there already. */
    private static List<Option> offered(List<ConcernChoices.Choice> choices, @Nullable String before, String list) {
        List<Option> now =
                choices.stream().map(c -> new Option(c.code(), c.label())).toList();
        return before == null
                ? now
                : Offered.with(
                        now, List.of(new Option(before, CodeList.named(list).label(before))));
    }

    private void outcome(Concern concern, Outcomes choices) {
        var ask = new Ask(desk, "Outcome");
        Form form = ask.form(
                        "Save outcome",
                        "Outcome saved",
                        go,
                        values -> concerns.outcome(
                                session,
                                concern,
                                new Concerns.Outcome(
                                        values.text("outcome"),
                                        values.date("on").orElse(session.today()),
                                        values.words("words").orElse(null),
                                        values.code("followed").orElse(null),
                                        values.flag("review")),
                                status(values)))
                .choose("outcome", "Outcome", choices.outcomes())
                .add("on", "Decided on", Kind.DATE)
                .choose("followed", "What follows", choices.followed())
                .optional()
                .add("review", "The approval is to be reviewed", Kind.FLAG)
                .hint("Whenever necessary (FSR 2011 reg 28). The household's record then asks for a review, without"
                        + " saying why")
                .add("words", "In words", Kind.LONG_TEXT)
                .optional();
        ask.show(withStatus(form)
                .set("outcome", concern.outcome())
                .set("on", concern.outcomeOn() == null ? session.today() : concern.outcomeOn())
                .set("followed", concern.followed())
                .set("words", concern.outcomeWords())
                .set(
                        "review",
                        concern.reviewWanted() == Answer.YES
                                || (concern.reviewWanted() != Answer.NO && concern.kind() == ConcernKind.ALLEGATION)));
    }

    private static Form withStatus(Form form) {
        return form.pick("status", "New children for this home", STATUSES)
                .hint("Others see the state and the word Review, never why")
                .set("status", AS_IT_IS);
    }

    private static @Nullable HouseholdStatus status(Values values) {
        String status = values.text("status");
        return status.equals(AS_IT_IS) ? null : HouseholdStatus.valueOf(status);
    }

    private void choices(java.util.function.Consumer<Choices> then) {
        desk.background()
                .read("Reading what can be chosen", () -> new Choices(HouseholdForm.workers(session), children.get()))
                .then(then);
    }

    private static Form facts(Form form, ConcernKind kind, List<Option> people, Choices choices, int boxes) {
        form.add("received", "Received on", Kind.DATE)
                .add("happened", "What happened", Kind.LONG_TEXT)
                .add("told_by", "Who raised it", Kind.TEXT)
                .optional()
                .chooseOrType("owner", "Followed up by", choices.workers())
                .optional();
        if (kind == ConcernKind.ALLEGATION) {
            form.add("section_47", "Section 47 enquiry", Kind.ANSWER).optional();
        }
        for (Option person : people) {
            form.add("person" + person.value(), "About " + person.label(), Kind.FLAG);
        }
        for (int i = 1; i <= boxes && !choices.children().isEmpty(); i++) {
            form.choose("child" + i, i == 1 ? "Which child it concerns" : "And which child", choices.children())
                    .optional()
                    .onlyIf(Offered.oneMore("child", i));
        }
        return form;
    }

    private static NewConcern told(ConcernKind kind, Values values, List<Option> people, int boxes) {
        Set<PersonId> persons = people.stream()
                .filter(p -> values.flag("person" + p.value()))
                .map(p -> new PersonId(Long.parseLong(p.value())))
                .collect(Collectors.toSet());
        var named = new HashSet<ChildId>();
        for (int i = 1; i <= boxes; i++) {
            values.code("child" + i).ifPresent(id -> named.add(new ChildId(Long.parseLong(id))));
        }
        return new NewConcern(
                kind,
                values.date("received").orElseThrow(),
                values.text("happened"),
                values.words("told_by").orElse(null),
                values.words("owner").orElse(null),
                values.answer("section_47").orElse(Answer.UNKNOWN),
                persons,
                named);
    }
}
