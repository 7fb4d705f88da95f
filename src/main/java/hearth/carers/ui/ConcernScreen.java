package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Households;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.ConcernPage;
import hearth.carers.concerns.ConcernRules;
import hearth.carers.concerns.ConcernStep;
import hearth.carers.concerns.Concerns;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.ConcernId;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.OpenTab;
import hearth.ui.Option;
import hearth.ui.RecordPage;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one concern: what happened, what was done, what is still to be done and by when. */
public final class ConcernScreen {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private final ConcernForm form;
    private final EventPanel events;

    /** What the page shows, and who can be named in its forms. */
    private record Read(ConcernPage page, List<Option> people) {}

    /**
     * Pages of concerns.
     *
     * @param children reads which children can be named, off the JavaFX thread
     */
    public ConcernScreen(Desk desk, Session session, Go go, Supplier<List<Option>> children) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        form = new ConcernForm(desk, session, go, children);
        events = new EventPanel(desk, session, go, children);
    }

    /** One of them. */
    public Parent page(ConcernId id, OpenTab tab) {
        var place = new StackPane();
        desk.background()
                .read("Opening the record", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(String.valueOf(e.getMessage()))));
        return place;
    }

    private Read read(ConcernId id) {
        ConcernPage page = Concerns.open(session, id);
        List<Option> people =
                session
                        .read(
                                Right.SEE_CARERS,
                                h -> Households.members(h, page.concern().householdId()))
                        .stream()
                        .map(m -> new Option(String.valueOf(m.person().value()), m.name()))
                        .toList();
        return new Read(page, people);
    }

    private RecordPage page(Read read) {
        Concern c = read.page().concern();
        RecordPage page = new RecordPage(c.kind().label() + ", " + c.name(), c.reference()).back("Back", go::back);
        page.status(c.state(), c.closed() ? Tone.SUCCESS : Tone.WARNING);
        LocalDate today = session.today();
        long late = read.page().wanted().stream()
                .filter(w -> w.by().isBefore(today))
                .count();
        if (late > 0) {
            page.status(late + " overdue", Tone.DANGER);
        }
        page.fact("Received", BritishDates.format(c.received()));
        page.fact("Followed up by", Objects.requireNonNullElse(c.owner(), "Nobody yet"));
        page.also(Buttons.plain("The household", () -> go.to(c.householdId())));
        if (session.may(Right.EDIT_CONCERNS)) {
            page.also(Buttons.plain("Change", () -> form.change(read.page(), read.people())));
            page.also(Buttons.plain("Outcome", () -> form.outcome(c)));
            page.main("Record a step", () -> form.step(c, null));
        }
        return page.tab("Overview", () -> overview(read.page()))
                .tab("Steps", () -> new Timeline(steps(read.page())))
                .tab(
                        "Who must be told",
                        () -> events.node(c.householdId(), c.id(), read.page().events()));
    }

    private Node overview(ConcernPage page) {
        var parts = new VBox(16, Words.section("Still to be done"));
        page.wanted().forEach(w -> parts.getChildren().add(wanted(page.concern(), w)));
        if (page.wanted().isEmpty()) {
            parts.getChildren().add(Words.muted("Nothing"));
        }
        Concern c = page.concern();
        var facts = new Facts()
                .add("What happened", c.happened())
                .add("Who raised it", Objects.requireNonNullElse(c.toldBy(), ""))
                .add(
                        "About",
                        page.persons().stream().map(ConcernPage.Involved::name).collect(Collectors.joining(", ")))
                .add(
                        "Children",
                        page.children().stream()
                                .map(ConcernPage.Named::reference)
                                .collect(Collectors.joining(", ")));
        if (c.section47() == Answer.YES || c.section47() == Answer.NO) {
            facts.add("Section 47 enquiry", c.section47() == Answer.YES ? "Yes" : "No");
        }
        facts.add("Outcome", outcome(c));
        facts.add("Kept at least until", page.kept().words(), page.kept().basis());
        String code = c.kind().placeChange();
        if (code != null && !page.children().isEmpty()) {
            facts.add(
                    "If a child moves because of it",
                    "Record as the reason: " + CodeList.named("place-change").label(code) + " (" + code + ")");
        }
        parts.getChildren().addAll(Words.section("The record"), facts);
        return parts;
    }

    private static String outcome(Concern c) {
        if (c.outcome() == null || c.outcomeOn() == null) {
            return "None yet";
        }
        String followed = c.followed() == null
                ? ""
                : ". " + CodeList.named("concern-followed").label(c.followed());
        String words = c.outcomeWords() == null ? "" : ". " + c.outcomeWords();
        return CodeList.named("concern-outcome").label(c.outcome()) + ", " + BritishDates.format(c.outcomeOn())
                + followed + words;
    }

    private Node wanted(Concern concern, ConcernRules.Wanted wanted) {
        boolean late = wanted.by().isBefore(session.today());
        var row = new FlowPane(
                12,
                4,
                new Chip(
                        late ? "Overdue by " + days(wanted.by()) : "By " + BritishDates.format(wanted.by()),
                        late ? Tone.DANGER : Tone.NEUTRAL),
                Words.strong(wanted.what()));
        if (session.may(Right.EDIT_CONCERNS)) {
            Arrays.stream(ConcernStep.values())
                    .filter(step -> step.name().equals(wanted.kind()))
                    .forEach(step -> row.getChildren().add(Buttons.link("Done", () -> form.step(concern, step))));
        }
        return new VBox(2, row, Words.wrapped(Words.small(wanted.basis())));
    }

    private String days(LocalDate by) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(by, session.today());
        return days == 1 ? "1 day" : days + " days";
    }

    private static List<Timeline.Entry> steps(ConcernPage page) {
        return page.steps().stream()
                .map(step -> new Timeline.Entry(
                        BritishDates.format(step.doneOn()),
                        step.kind().label(),
                        Objects.requireNonNullElse(step.worker(), ""),
                        Objects.requireNonNullElse(step.note(), "")))
                .toList();
    }
}
