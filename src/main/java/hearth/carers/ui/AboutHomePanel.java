package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Ability;
import hearth.carers.AboutHome;
import hearth.carers.HomeAnswer;
import hearth.carers.HomeQuestion;
import hearth.carers.Room;
import hearth.carers.StatedLimit;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Known;
import hearth.common.Question;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What is known of a home itself: what is missing first, then the house, what its carers can do and what they could not. */
final class AboutHomePanel {
    private final AboutHomeActions actions;
    private final LimitActions limits;
    private final Allowed allowed;

    AboutHomePanel(Session session, AboutHomeActions actions, LimitActions limits) {
        this.actions = actions;
        this.limits = limits;
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** All of it, each with its day and what can be done about it. */
    Node node(HouseholdId id, AboutHome about) {
        var parts = new VBox(16, missing(about));
        parts.getChildren()
                .addAll(
                        allowed.row(
                                Buttons.plain("Ask about the home", () -> actions.ask(id, about)),
                                Buttons.plain("Add a bedroom", () -> actions.room(id, null)),
                                Buttons.plain("Add what they can do", () -> actions.able(id, null)),
                                Buttons.plain("Add what they could not do", () -> limits.state(id, null))),
                        Words.section("The house"),
                        house(id, about),
                        Words.section("What they can do"),
                        abilities(id, about),
                        Words.section("What they say they could not do"),
                        stated(id, about),
                        Words.section("Getting about"),
                        answers(new Facts(), id, about, "Getting about"));
        return parts;
    }

    private Facts house(HouseholdId id, AboutHome about) {
        var facts = new Facts();
        for (Room room : about.rooms()) {
            facts.with(room.name(), words(room), allowed.these(Buttons.link("Change", () -> actions.room(id, room))));
        }
        return answers(facts, id, about, "The house");
    }

    private Facts answers(Facts facts, HouseholdId id, AboutHome about, String group) {
        Arrays.stream(HomeQuestion.values())
                .filter(q -> q.group().equals(group) && q.sort() != Question.Sort.ROWS)
                .forEach(q -> answer(facts, id, about, q));
        return facts;
    }

    private void answer(Facts facts, HouseholdId id, AboutHome about, HomeQuestion question) {
        String more = about.answer(question).map(AboutHomePanel::more).orElse("");
        facts.with(
                question.label(),
                question.words(about.reply(question)) + more,
                allowed.these(Buttons.link("Change", () -> actions.change(id, about, question))));
    }

    private static String more(HomeAnswer answer) {
        String note = answer.note() == null ? "" : ". " + answer.note();
        String source = answer.source() == null ? "" : ", " + answer.source();
        return note + " (" + BritishDates.format(answer.asOf()) + source + ")";
    }

    private static String words(Room room) {
        Integer beds = room.beds();
        return Stream.of(
                        room.forUse().label(),
                        room.floor() == null ? null : room.floor().toLowerCase(Locale.UK),
                        beds == null ? null : beds == 1 ? "1 bed" : beds + " beds",
                        room.mayShare() == Answer.YES
                                ? "two may share it"
                                : room.mayShare() == Answer.NO ? "not to be shared" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Facts abilities(HouseholdId id, AboutHome about) {
        var facts = new Facts();
        for (Ability.Kind kind : Ability.Kind.values()) {
            List<Ability> all = about.of(kind);
            for (Ability one : all) {
                facts.with(
                        kind.label(),
                        words(one),
                        allowed.these(
                                Buttons.link("Change", () -> actions.able(id, one)),
                                Buttons.link("No longer", () -> actions.unable(id, one))));
            }
            if (all.isEmpty()) {
                answer(facts, id, about, kind.question());
            }
        }
        answer(facts, id, about, HomeQuestion.SUPPORT_PLAN);
        return facts;
    }

    private static String words(Ability one) {
        Integer level = one.level();
        LocalDate end = one.expiresOn();
        String much = level == null
                ? ""
                : ": " + CodeList.named("level").label(level.toString()).toLowerCase(Locale.UK);
        return one.words()
                + much
                + (one.evidence() == null ? "" : ". " + one.evidence())
                + " ("
                + BritishDates.format(one.asOf())
                + (end == null ? "" : ", runs out on " + BritishDates.format(end))
                + ")";
    }

    private Node stated(HouseholdId id, AboutHome about) {
        var facts = new Facts();
        for (StatedLimit limit : about.limits()) {
            String words = limit.words() == null ? "" : ". \u201c" + limit.words() + "\u201d";
            String never = limit.protectedCharacteristic()
                    ? ". Never applied: their supervising social worker looks at it"
                    : "";
            facts.with(
                    limit.kind().label(),
                    limit.said() + words + never + " (asked on " + BritishDates.format(limit.askedOn()) + ")",
                    allowed.these(
                            Buttons.link("Asked again", () -> limits.state(id, limit)),
                            Buttons.link("No longer", () -> limits.withdraw(id, limit))));
        }
        if (about.limits().isEmpty()) {
            answer(facts, id, about, HomeQuestion.LIMITS);
        }
        return new VBox(
                8,
                Words.wrapped(Words.small("Their word and no term of approval: beyond it they are asked again.")),
                facts);
    }

    private static Node missing(AboutHome about) {
        List<HomeQuestion> open = about.missing();
        LocalDate asked = about.lastAsked();
        String last = asked == null ? "Nobody has asked about this home yet. " : "";
        return open.isEmpty()
                ? Words.wrapped(Words.muted("Everything that is asked about a home is known."))
                : Words.prose(last + "Not known: " + labels(open) + ". Matching cannot judge it by these.");
    }

    private static String labels(List<HomeQuestion> questions) {
        return questions.stream()
                .map(q -> q.label().substring(0, 1).toLowerCase(Locale.UK)
                        + q.label().substring(1))
                .collect(Collectors.joining(", "));
    }

    /** In a few lines, for whoever opens the household: what there is, and what is missing. */
    static Facts summary(AboutHome about) {
        var facts = new Facts().add("The house", house(about));
        facts.add("They can", abilities(about));
        facts.add(
                "They say",
                about.limits().isEmpty()
                        ? about.reply(HomeQuestion.LIMITS).known() == Known.NONE
                                ? "No limits of their own"
                                : HomeQuestion.LIMITS.words(about.reply(HomeQuestion.LIMITS))
                        : about.limits().stream().map(StatedLimit::said).collect(Collectors.joining("; ")));
        List<HomeQuestion> open = about.missing();
        LocalDate asked = about.lastAsked();
        String last = asked == null ? "Nobody has asked yet" : "Last asked on " + BritishDates.format(asked);
        return open.isEmpty()
                ? facts.add("Missing", "Nothing", last)
                : facts.add("Missing", open.size() + " not known: " + labels(open), last);
    }

    private static String house(AboutHome about) {
        var said = new ArrayList<String>();
        long foster = about.rooms().stream()
                .filter(r -> r.forUse() == Room.Use.FOSTERING)
                .count();
        String altogether = about.reply(HomeQuestion.BEDROOMS).value();
        if (altogether != null) {
            said.add(altogether + (altogether.equals("1") ? " bedroom" : " bedrooms"));
        }
        if (!about.rooms().isEmpty()) {
            said.add(foster + " for fostered children");
        }
        said.add(yes(about, HomeQuestion.STEP_FREE, "step-free", "not step-free"));
        said.add(yes(about, HomeQuestion.GROUND_FLOOR, "a bedroom on the ground floor", ""));
        said.add(yes(about, HomeQuestion.HOIST, "a hoist", ""));
        said.add(yes(about, HomeQuestion.SMOKING, "somebody smokes", "nobody smokes"));
        var pets = about.reply(HomeQuestion.PETS);
        said.add(
                pets.value() != null
                        ? HomeQuestion.PETS.words(pets).toLowerCase(Locale.UK)
                        : pets.known() == Known.NONE ? "no pets" : "");
        return said.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String yes(AboutHome about, HomeQuestion question, String yes, String no) {
        String value = about.reply(question).value();
        return value == null ? "" : value.equals("NO") ? no : yes;
    }

    private static String abilities(AboutHome about) {
        return about.abilities().stream().map(Ability::words).collect(Collectors.joining(", "));
    }
}
