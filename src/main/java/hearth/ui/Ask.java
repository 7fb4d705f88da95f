package hearth.ui;

import hearth.common.Kind;
import hearth.common.SubjectId;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A small form over the page: it goes away when it is saved or left. What is typed and neither saved nor given up is there again when
 * the same is asked over the same page.
 */
public final class Ask {
    /** Between the title and which one is asked about, in the name of what is half typed. */
    public static final String APART = " #";

    private static final double HIGHEST = 560;
    private static final String DAY = "on";

    private final Desk desk;
    private final String title;
    private @Nullable Runnable away;
    private @Nullable Drafts drafts;
    private String about = "";

    public Ask(Desk desk, String title) {
        this.desk = desk;
        this.title = title;
    }

    /**
     * Which of several on one page it asks about, where the title does not say: what is half typed about one is not asked of another.
     *
     * @param one such as its id; null where it is a new one
     */
    public Ask about(@Nullable Object one) {
        about = one == null ? "" : APART + one;
        return this;
    }

    /** A form of its own making over the present page is kept half typed too. */
    public Ask kept(Go go) {
        drafts = go.drafts();
        return this;
    }

    /**
     * A form that closes or ends something: once it is saved, Undo stays at hand for half a minute.
     *
     * @param verb what the filled button says, such as "Close enquiry"
     * @param saved what the status line says, such as "Enquiry closed"
     * @param write saves what was typed; called off the JavaFX thread
     */
    public Form ending(String verb, String saved, Go go, Consumer<Values> write) {
        kept(go);
        return new Form(
                verb,
                desk,
                values -> desk.background()
                        .write("Saving", () -> go.undoing(() -> write.accept(values)))
                        .then(undo -> {
                            saved(saved, go);
                            undo.ifPresent(back -> desk.toasts().undo(saved, () -> undo(back, go)));
                        }));
    }

    private void undo(Runnable back, Go go) {
        desk.background().write("Undoing it", back).then(x -> {
            go.saved("Undone");
            go.refresh();
        });
    }

    private void saved(String saved, Go go) {
        done();
        go.saved(saved);
        go.refresh();
    }

    /**
     * A form that saves one thing, says so, and shows the page anew. It is kept half typed.
     *
     * @param verb what the filled button says, such as "Save note"
     * @param saved what the status line says, such as "Note saved"
     * @param write saves what was typed; called off the JavaFX thread
     */
    public Form form(String verb, String saved, Go go, Consumer<Values> write) {
        kept(go);
        return new Form(
                verb,
                desk,
                values -> desk.background()
                        .write("Saving", () -> write.accept(values))
                        .then(x -> saved(saved, go)));
    }

    /**
     * Asks for some sentences, such as a note, and keeps them.
     *
     * @param verb what the filled button says, such as "Save note"
     * @param saved what the status line says, such as "Note saved"
     * @param label over the box
     * @param write saves what was typed; called off the JavaFX thread
     */
    public void words(String verb, String saved, String label, Go go, Consumer<String> write) {
        show(form(verb, saved, go, values -> write.accept(values.text("words"))).add("words", label, Kind.LONG_TEXT));
    }

    /**
     * Asks for the day of one thing, such as when somebody came back, and keeps it; Undo stays at hand for a while.
     *
     * @param verb what the filled button says, such as "Save"
     * @param saved what the status line says, such as "Saved"
     * @param label over the field
     * @param usual the day that stands there first
     * @param write saves what was typed; called off the JavaFX thread
     */
    public void day(String verb, String saved, String label, Go go, LocalDate usual, Consumer<LocalDate> write) {
        show(ending(verb, saved, go, values -> write.accept(values.date(DAY).orElse(usual)))
                .add(DAY, label, Kind.DATE)
                .set(DAY, usual));
    }

    /** Asks for a note on a record; {@code write} keeps it, off the JavaFX thread. */
    public static void note(Desk desk, Go go, SubjectId about, Consumer<String> write) {
        new Ask(desk, "Write a note").about(about.value()).words("Save note", "Note saved", "Note", go, write);
    }

    /** Shows the form; Cancel and Esc put it away without saving. */
    public void show(Form form) {
        form.onLeave(this::done).startAtFirst();
        if (drafts != null) {
            form.keptIn(drafts, title + about);
        }
        var panel = new VBox(8, Words.wrapped(Words.section(title)), form);
        VBox.setVgrow(form, Priority.ALWAYS);
        panel.getStyleClass().add("ask");
        panel.setMaxHeight(HIGHEST);
        panel.setAccessibleText(title);
        away = desk.dialogs().showBare(panel, this::done);
    }

    /** Puts it away, once what it asks for is saved. */
    public void done() {
        if (away != null) {
            away.run();
            away = null;
        }
    }
}
