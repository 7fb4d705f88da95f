package hearth.carers.ui;

import hearth.access.Note;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Notes of visits and contacts on a household's page: written, signed, added to, made into a page for the carers. */
public final class VisitPanel {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final VisitForm form;
    private final VisitNotes notes = new VisitNotes();

    public VisitPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        form = new VisitForm(desk, session, go);
    }

    /**
     * Begins a note.
     *
     * @param children those who live there: ids and names
     */
    public void write(HouseholdId household, List<Option> children) {
        form.write(household, children, null);
    }

    /**
     * All of a household, the latest first.
     *
     * @param reference the household's, for the name of what is saved
     * @param plain what else was noted, the latest first
     */
    public Node node(
            HouseholdId household, String reference, List<VisitNote> all, List<Note> plain, List<Option> children) {
        var parts = new VBox(24);
        var buttons = new FlowPane(8, 8);
        if (session.may(Right.EDIT_CARERS)) {
            buttons.getChildren().add(Buttons.plain("Write a note", () -> write(household, children)));
        }
        if (session.may(Right.SET_TARGETS)) {
            buttons.getChildren().add(Buttons.plain("Headings of notes", form::headings));
        }
        if (!buttons.getChildren().isEmpty()) {
            parts.getChildren().add(buttons);
        }
        all.forEach(note -> parts.getChildren().add(row(note, reference, children)));
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

    private Node row(VisitNote note, String reference, List<Option> children) {
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
                            .map(c ->
                                    name(c, children) + ", " + c.seen().label().toLowerCase(java.util.Locale.UK))
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
                            Buttons.plain("Go on writing", () -> form.write(note.household(), children, note)),
                            Buttons.plain("Sign", () -> sign(note)));
        }
        if (may && note.signed()) {
            buttons.getChildren().add(Buttons.plain("Add to it", () -> add(note)));
        }
        if (note.signed()) {
            buttons.getChildren().add(Buttons.plain("Save for the carers", () -> save(note, reference, children)));
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

    private static String name(VisitNote.SeenChild child, List<Option> children) {
        return called(child.child(), children).orElse(child.reference());
    }

    private static Optional<String> called(ChildId child, List<Option> children) {
        return children.stream()
                .filter(o -> o.value().equals(String.valueOf(child.value())))
                .map(Option::label)
                .findFirst();
    }

    private void save(VisitNote note, String reference, List<Option> children) {
        var chooser = new FileChooser();
        chooser.setTitle("Save the note for the carers");
        chooser.setInitialFileName(
                "visit-note-" + reference.toLowerCase(java.util.Locale.UK) + "-" + note.onDay() + ".html");
        File file = chooser.showSaveDialog(desk.surface().getScene().getWindow());
        if (file != null) {
            write(note, children, file.toPath());
        }
    }

    private void write(VisitNote note, List<Option> children, Path file) {
        desk.background()
                .write("Saving the note for the carers", () -> {
                    String page = notes.forCarers(session, note, child -> called(child, children));
                    try {
                        Files.writeString(file, page);
                    } catch (IOException e) {
                        throw new Mendable("The file could not be written. Choose another folder.");
                    }
                })
                .then(x -> desk.toasts().say("The note was saved: any browser opens and prints it"));
    }
}
