package hearth.carers.ui;

import hearth.access.Note;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Notes of visits and contacts on a household's page: written, signed, added to, made into a page for the carers. */
public final class VisitPanel {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final VisitForm form;
    private final VisitForCarers forCarers;
    private final VisitNotes notes = new VisitNotes();

    /**
     * For the page of one household.
     *
     * @param others reads what children and carers elsewhere are called, off the JavaFX thread
     */
    public VisitPanel(Desk desk, Session session, Go go, Function<HouseholdId, Set<String>> others) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        forCarers = new VisitForCarers(desk, session, others);
        form = new VisitForm(desk, session, go);
    }

    /**
     * Begins a note.
     *
     * @param living children who live or lived there, the latest first
     */
    public void write(HouseholdId household, List<Living> living) {
        form.write(household, Living.lately(living, session.today()), null);
    }

    /**
     * All of a household, the latest first.
     *
     * @param reference the household's, for the name of what is saved
     * @param plain what else was noted, the latest first
     * @param living children who live or lived there, the latest first
     */
    public Node node(
            HouseholdId household, String reference, List<VisitNote> all, List<Note> plain, List<Living> living) {
        var parts = new VBox(24);
        var buttons = new FlowPane(8, 8);
        if (session.may(Right.EDIT_CARERS)) {
            buttons.getChildren().add(Buttons.plain("Write a note", () -> write(household, living)));
        }
        if (session.may(Right.SET_TARGETS)) {
            buttons.getChildren().add(Buttons.plain("Headings of notes", form::headings));
        }
        if (!buttons.getChildren().isEmpty()) {
            parts.getChildren().add(buttons);
        }
        all.forEach(note -> parts.getChildren().add(row(note, reference, living)));
        for (Note note : plain) {
            parts.getChildren()
                    .add(new VBox(
                            2,
                            Words.strong("Note"),
                            Words.small(BritishDates.format(note.onDay()) + " · " + note.author()),
                            Words.prose(note.text())));
        }
        if (all.isEmpty() && plain.isEmpty()) {
            parts.getChildren().add(Words.muted("No notes yet"));
        }
        return parts;
    }

    private Node row(VisitNote note, String reference, List<Living> living) {
        var head = new HBox(
                8,
                new Chip(note.signed() ? "Signed" : "Draft", note.signed() ? Tone.NEUTRAL : Tone.WARNING),
                Words.strong(note.title()));
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new Facts();
        if (note.seen() != null) {
            facts.add("Seen", note.seen());
        }
        if (!note.children().isEmpty()) {
            facts.add(
                    "Children",
                    note.children().stream()
                            .map(c -> name(c, living) + ", " + c.seen().label().toLowerCase(java.util.Locale.UK))
                            .collect(Collectors.joining("; ")));
        }
        note.parts().forEach(part -> facts.add(part.heading(), part.text()));
        for (VisitNote.Action action : note.actions()) {
            facts.with("Agreed", words(action), does(note, action));
        }
        for (VisitNote.Addition addition : note.additions()) {
            facts.add(
                    "Added " + BritishDates.format(addition.at().atZone(LONDON).toLocalDate()),
                    addition.text() + " (" + addition.author() + ")");
        }
        var box = new VBox(8, head, Words.small(BritishDates.format(note.onDay()) + " · " + note.author()), facts);
        var buttons = new FlowPane(8, 8);
        boolean may = session.may(Right.EDIT_CARERS);
        boolean mine = note.authorId().equals(session.user());
        if (may && !note.signed() && mine) {
            buttons.getChildren()
                    .addAll(
                            Buttons.plain(
                                    "Go on writing",
                                    () -> form.write(note.household(), Living.lately(living, session.today()), note)),
                            Buttons.plain("Sign", () -> sign(note)));
        }
        if (may && note.signed()) {
            buttons.getChildren().add(Buttons.plain("Add to it", () -> add(note)));
        }
        if (note.signed()) {
            buttons.getChildren().add(Buttons.plain("For the carers", () -> forCarers.ask(note, reference, living)));
        }
        if (!buttons.getChildren().isEmpty()) {
            box.getChildren().add(buttons);
        }
        return box;
    }

    private static String words(VisitNote.Action action) {
        String owner = action.owner() == null ? "" : ", " + action.owner();
        String due = action.dueOn() == null ? "" : ", by " + BritishDates.format(action.dueOn());
        String done = action.doneOn() == null ? "" : ", done on " + BritishDates.format(action.doneOn());
        return action.what() + owner + due + done;
    }

    private javafx.scene.control.ButtonBase[] does(VisitNote note, VisitNote.Action action) {
        boolean open = action.doneOn() == null && session.may(Right.EDIT_CARERS);
        return open
                ? new javafx.scene.control.ButtonBase[] {Buttons.link("Done", () -> done(note, action))}
                : new javafx.scene.control.ButtonBase[0];
    }

    private void done(VisitNote note, VisitNote.Action action) {
        saved("Saved", () -> notes.done(session, note.household(), action, session.today()));
    }

    private void sign(VisitNote note) {
        saved("Note signed", () -> notes.sign(session, note.id()));
    }

    private void saved(String words, Runnable write) {
        desk.background().write("Saving", write).then(x -> {
            go.saved(words);
            go.refresh();
        });
    }

    private void add(VisitNote note) {
        new Ask(desk, "Add to a signed note")
                .about(note.id())
                .words(
                        "Save addition",
                        "Addition saved",
                        "What is added",
                        go,
                        text -> notes.add(session, note.id(), text));
    }

    private static String name(VisitNote.SeenChild child, List<Living> living) {
        return living.stream()
                .filter(one -> one.child().equals(child.child()))
                .map(Living::name)
                .findFirst()
                .orElse(child.reference());
    }
}
