package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.concerns.EventKind;
import hearth.carers.concerns.NotifiableEvent;
import hearth.carers.concerns.NotifiableEvents;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Tone;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Events of which others must be told: what happened, whom it takes, who was told and when, and whether in time. */
public final class EventPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Supplier<List<Option>> children;
    private final NotifiableEvents events = new NotifiableEvents();

    /**
     * The panel of one page.
     *
     * @param children reads which children can be named, off the JavaFX thread
     */
    public EventPanel(Desk desk, Session session, Go go, Supplier<List<Option>> children) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.children = children;
    }

    /**
     * All of a household that hang on no concern, or all of one concern.
     *
     * @param concern the one they hang on, or null
     */
    public Node node(HouseholdId household, @Nullable ConcernId concern, List<NotifiableEvent> all) {
        boolean may = session.may(concern == null ? Right.EDIT_CARERS : Right.EDIT_CONCERNS);
        var parts = new VBox(16);
        if (may) {
            parts.getChildren().add(new FlowPane(Buttons.plain("Record an event", () -> record(household, concern))));
        }
        parts.getChildren()
                .add(Words.prose("Events of which Ofsted, a council, the police or health must be told within 24 hours"
                        + " (FSR 2011 Schedule 7)."));
        all.forEach(event -> parts.getChildren().add(row(event, may)));
        if (all.isEmpty()) {
            parts.getChildren()
                    .add(Words.muted(
                            concern == null
                                    ? "None is recorded here; one that is about an allegation or a complaint stands"
                                            + " with it"
                                    : "None is recorded"));
        }
        return parts;
    }

    private Node row(NotifiableEvent event, boolean may) {
        var head = new HBox(
                8,
                event.missing().isEmpty()
                        ? new Chip(event.keptTime() ? "All told in time" : "All told, not in time", Tone.NEUTRAL)
                        : new Chip("To be told", Tone.DANGER),
                Words.strong(event.kind().label()));
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new Facts()
                .add("Happened", NotifiableEvents.words(event.happenedAt()))
                .add("What", event.happened());
        String child = event.child();
        if (child != null) {
            facts.add("Child", child);
        }
        for (NotifiableEvent.Told told : event.told()) {
            String by = told.by() == null ? "" : ", by " + told.by();
            String late = event.inTime(told) ? ", within 24 hours" : ", not within 24 hours";
            facts.add(told.body().label(), NotifiableEvents.words(told.at()) + by + late);
        }
        for (EventKind.Body body : event.missing()) {
            String words = "Not told yet; by " + NotifiableEvents.words(event.by());
            if (may) {
                facts.with(body.label(), words, Buttons.link("Was told", () -> told(event, body)));
            } else {
                facts.add(body.label(), words);
            }
        }
        return new VBox(8, head, facts);
    }

    private void record(HouseholdId household, @Nullable ConcernId concern) {
        List<Option> kinds = Arrays.stream(EventKind.values())
                .filter(kind -> concern != null || !kind.tellsOfAConcern())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
        desk.background()
                .read("Reading which children there are", children::get)
                .then(named -> {
                    var ask = new Ask(desk, "Record an event");
                    Form form = ask.form(
                                    "Save event",
                                    "Event saved",
                                    go,
                                    values -> events.record(
                                            session,
                                            household,
                                            new NotifiableEvents.New(
                                                    EventKind.valueOf(values.text("kind")),
                                                    values.code("child")
                                                            .map(id -> new ChildId(Long.parseLong(id)))
                                                            .orElse(null),
                                                    concern,
                                                    moment(values),
                                                    values.text("happened"))))
                            .choose("kind", "What kind", kinds)
                            .add("day", "On", Kind.DATE)
                            .add("at", "At what time", Kind.TEXT)
                            .hint("Such as 16:10: the 24 hours run from there")
                            .add("happened", "What happened", Kind.LONG_TEXT);
                    if (!named.isEmpty()) {
                        form.choose("child", "Which child", named).optional();
                    }
                    ask.show(form.set("day", session.today()));
                });
    }

    private void told(NotifiableEvent event, EventKind.Body body) {
        desk.background()
                .read("Reading who works here", () -> HouseholdForm.workers(session))
                .then(workers -> {
                    var ask = new Ask(desk, "Told: " + body.label()).about(event.id());
                    ask.show(ask.form(
                                    "Save",
                                    "Saved",
                                    go,
                                    values -> events.told(
                                            session,
                                            event,
                                            body,
                                            moment(values),
                                            values.words("by").orElse(null)))
                            .add("day", "Told on", Kind.DATE)
                            .add("at", "At what time", Kind.TEXT)
                            .hint("Such as 16:10")
                            .chooseOrType("by", "By", workers)
                            .optional()
                            .set("day", session.today()));
                });
    }

    private Instant moment(Values values) {
        LocalDate day = values.date("day").orElse(session.today());
        return day.atTime(values.time("at")).atZone(NotifiableEvents.LONDON).toInstant();
    }
}
