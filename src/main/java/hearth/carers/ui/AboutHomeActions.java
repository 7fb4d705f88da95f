package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.Ability;
import hearth.carers.AboutHome;
import hearth.carers.AboutHomes;
import hearth.carers.HomeQuestion;
import hearth.carers.Room;
import hearth.common.Answer;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Question;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.QuestionAsk;
import hearth.ui.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about a home: all questions in one go, one alone, its bedrooms, and what somebody there can do. */
final class AboutHomeActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    AboutHomeActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Every question, as one goes through them at a visit or on the telephone. */
    void ask(HouseholdId household, AboutHome about) {
        questions(household, about)
                .all(
                        "Ask about the home",
                        Stream.of(HomeQuestion.values())
                                .filter(q -> q.sort() != Question.Sort.ROWS
                                        || about.rows(q).isEmpty())
                                .toList());
    }

    void change(HouseholdId household, AboutHome about, HomeQuestion question) {
        questions(household, about).one(question);
    }

    private QuestionAsk<HomeQuestion> questions(HouseholdId household, AboutHome about) {
        return new QuestionAsk<>(
                desk,
                session.today(),
                go,
                q -> about.answer(q)
                        .map(a -> new QuestionAsk.Before(a.reply(), a.asOf(), a.source(), a.note()))
                        .orElse(QuestionAsk.Before.NOTHING),
                (told, day, source) -> AboutHomes.answer(
                        session,
                        household,
                        told.stream()
                                .map(t -> new AboutHomes.Told(t.question(), t.reply(), t.note()))
                                .toList(),
                        day,
                        source));
    }

    /** A bedroom; one that is recorded is put right, or is there no more. */
    void room(HouseholdId household, @Nullable Room before) {
        var ask =
                new Ask(desk, before == null ? "A bedroom" : before.name()).about(before == null ? null : before.id());
        Form form = ask.form(
                "Save bedroom",
                "Bedroom saved",
                go,
                values -> AboutHomes.room(
                        session,
                        household,
                        new Room(
                                before == null ? 0 : before.id(),
                                values.text("name").strip(),
                                values.words("floor").orElse(null),
                                Room.Use.valueOf(values.text("for_use")),
                                values.answer("may_share").orElse(Answer.NOT_ASKED),
                                values.number("beds").orElse(null),
                                values.date("starts_on").orElse(session.today()),
                                values.date("ends_on").orElse(null),
                                before == null ? 0 : before.version())));
        form.add("name", "Which bedroom", Kind.TEXT)
                .hint("Such as Back bedroom")
                .pick("for_use", "Who sleeps in it", Option.of(Room.Use.values(), Room.Use::label))
                .add("beds", "Beds", Kind.NUMBER)
                .hint("A cot counts as one")
                .optional()
                .add("may_share", "Two children may share it", Kind.ANSWER)
                .optional()
                .add("floor", "Floor", Kind.TEXT)
                .optional()
                .add("starts_on", "From", Kind.DATE);
        if (before == null) {
            form.set("starts_on", session.today()).set("for_use", Room.Use.FOSTERING);
        } else {
            form.add("ends_on", "First day it is no bedroom any more", Kind.DATE)
                    .optional()
                    .set("name", before.name())
                    .set("for_use", before.forUse())
                    .set("beds", before.beds())
                    .set("may_share", before.mayShare())
                    .set("floor", before.floor())
                    .set("starts_on", before.startsOn())
                    .set("ends_on", before.endsOn());
        }
        ask.show(form);
    }

    /** What somebody there can do, speaks or knows; the same said again takes the place of what was said before. */
    void able(HouseholdId household, @Nullable Ability before) {
        var ask = new Ask(desk, before == null ? "What they can do" : before.words())
                .about(before == null ? null : before.id());
        Form form = ask.form("Save", "Saved", go, values -> AboutHomes.able(session, household, read(values, before)));
        if (before == null) {
            form.pick("kind", "What it is", Option.of(Ability.Kind.values(), Ability.Kind::label))
                    .choose("SKILL", "In what", skills())
                    .onlyIf(is(Ability.Kind.SKILL))
                    .chooseOrType("LANGUAGE", "Which language", labels("language"))
                    .onlyIf(is(Ability.Kind.LANGUAGE))
                    .chooseOrType("FAITH", "Which faith", labels("faith"))
                    .onlyIf(is(Ability.Kind.FAITH))
                    .add("TRADITION", "Which tradition", Kind.TEXT)
                    .hint("A culture or heritage they know from their own life")
                    .onlyIf(is(Ability.Kind.TRADITION))
                    .set("kind", Ability.Kind.SKILL);
        }
        if (before == null || before.kind() == Ability.Kind.SKILL) {
            form.pick("level", "How much", Option.all("level")).optional();
            if (before == null) {
                form.onlyIf(is(Ability.Kind.SKILL));
            }
        }
        ask.show(form.add("evidence", "What shows it", Kind.LONG_TEXT)
                .hint("A course, years of it, a child who lived there")
                .optional()
                .add("as_of", "As it is on", Kind.DATE)
                .add("expires_on", "Runs out on", Kind.DATE)
                .optional()
                .set("as_of", session.today())
                .set("level", before == null ? null : before.level())
                .set("evidence", before == null ? null : before.evidence())
                .set("expires_on", before == null ? null : before.expiresOn()));
    }

    private static Predicate<Map<String, String>> is(Ability.Kind kind) {
        return typed -> kind.name().equals(typed.get("kind"));
    }

    private Ability read(Values values, @Nullable Ability before) {
        Ability.Kind kind = before == null ? Ability.Kind.valueOf(values.text("kind")) : before.kind();
        return new Ability(
                0,
                kind,
                before == null ? values.text(kind.name()).strip() : before.value(),
                values.code("level").map(Integer::valueOf).orElse(null),
                values.words("evidence").orElse(null),
                values.date("as_of").orElse(session.today()),
                values.date("expires_on").orElse(null));
    }

    /** It is there no more from today on; what was recorded stays in the history. */
    void unable(HouseholdId household, Ability ability) {
        desk.dialogs()
                .confirm(
                        "Take this away?",
                        ability.words() + " holds no more from today on. What was recorded stays in the history.",
                        "Take away",
                        () -> desk.background()
                                .write(
                                        "Saving",
                                        () -> AboutHomes.able(
                                                session,
                                                household,
                                                new Ability(
                                                        0,
                                                        ability.kind(),
                                                        ability.value(),
                                                        ability.level(),
                                                        ability.evidence(),
                                                        session.today(),
                                                        session.today())))
                                .then(x -> {
                                    go.saved("Saved");
                                    go.refresh();
                                }));
    }

    private static List<Option> skills() {
        return Stream.concat(Option.all("need-domain").stream(), Option.all("medical-training").stream())
                .toList();
    }

    private static List<Option> labels(String list) {
        return Option.all(list).stream()
                .map(o -> new Option(o.label(), o.label()))
                .toList();
    }
}
