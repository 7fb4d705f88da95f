package hearth.exchange.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.common.Mendable;
import hearth.exchange.letters.About;
import hearth.exchange.letters.LetterTemplate;
import hearth.exchange.letters.Templates;
import hearth.exchange.workbook.WholeFile;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Scroll;
import hearth.ui.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A team's letters: taken out, edited in Word and put back; every version is kept. For those who set the team's practice. */
public final class TemplatesPanel {
    private static final double LIST_HIGH = 400;
    private static final FileChooser.ExtensionFilter WORD = new FileChooser.ExtensionFilter("Word documents", "*.docx");

    private final Desk desk;
    private final Session session;
    private final Go go;

    public TemplatesPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** What stands now; called off the JavaFX thread. */
    public List<LetterTemplate> read() {
        return session.read(Right.SET_TARGETS, Templates::inUse);
    }

    public Node node(List<LetterTemplate> templates) {
        var parts = new VBox(16);
        parts.getChildren()
                .addAll(
                        Words.section("Letters"),
                        Words.prose("Take a letter out, change its words and look in Word, and put it back. Words like"
                                + " «first name» stand for what a record has: keep them as they are, or put others from"
                                + " the list of fields. Letters made before stay as they were."),
                        new FlowPane(
                                8,
                                8,
                                Buttons.plain("Add a letter of your own", this::add),
                                Buttons.plain("List of fields", this::fields)));
        templates.forEach(t -> parts.getChildren().add(row(t)));
        return parts;
    }

    private Node row(LetterTemplate template) {
        var buttons = new FlowPane(8, 8);
        buttons.getChildren().add(button("Take out", template, () -> takeOut(template)));
        buttons.getChildren().add(button("Put back", template, () -> putBack(template)));
        if (!template.ownOfHearth()) {
            buttons.getChildren().add(button("Versions", template, () -> versions(template)));
            buttons.getChildren()
                    .add(
                            template.replacesOne()
                                    ? button("Use Hearth's own", template, () -> drop(template, "Hearth's own is used"))
                                    : button("Out of use", template, () -> drop(template, "The letter is out of use")));
        }
        var row = new VBox(4, Words.wrapped(Words.strong(template.name())), Words.prose(words(template)), buttons);
        row.setMaxWidth(Words.PROSE_WIDTH);
        row.getStyleClass().add("setting-row");
        return row;
    }

    private static Button button(String verb, LetterTemplate template, Runnable action) {
        Button button = Buttons.plain(verb, action);
        button.setAccessibleText(verb + ": " + template.name());
        return button;
    }

    private static String words(LetterTemplate template) {
        return "For " + template.about().label().toLowerCase(Locale.UK) + ". "
                + (template.ownOfHearth() ? "Hearth's own words" : "Your own words, put back " + when(template));
    }

    private static String when(LetterTemplate template) {
        Instant at = template.putAt();
        String day = at == null ? "" : BritishDates.format(LocalDate.ofInstant(at, ZoneId.of("Europe/London")));
        return day + " by " + template.by() + (template.note() == null ? "" : ": " + template.note());
    }

    private Window window() {
        return desk.surface().getScene().getWindow();
    }

    private void takeOut(LetterTemplate template) {
        var chooser = new FileChooser();
        chooser.setTitle("Where the letter goes");
        chooser.setInitialFileName(template.name() + ".docx");
        chooser.getExtensionFilters().add(WORD);
        File chosen = chooser.showSaveDialog(window());
        if (chosen != null) {
            takeOut(template, chosen.toPath());
        }
    }

    /** Writes a template to a file. */
    void takeOut(LetterTemplate template, Path file) {
        desk.background()
                .write("Taking the letter out", () -> {
                    byte[] word = session.read(Right.SET_TARGETS, h -> Templates.word(h, template));
                    WholeFile.write(file, out -> out.write(word));
                    return file;
                })
                .then(done ->
                        desk.toasts().say("Saved as " + done.getFileName() + ". Change it in Word and put it back"));
    }

    private @Nullable Path chosen(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(WORD, new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(window());
        return file == null ? null : file.toPath();
    }

    private void putBack(LetterTemplate template) {
        Path file = chosen("The letter as you changed it");
        if (file != null) {
            putBack(template, file);
        }
    }

    /** Puts a file in the place of a template, with a word on why. */
    void putBack(LetterTemplate template, Path file) {
        var ask = new Ask(desk, "Put back: " + template.name());
        Form form = new Form(
                        "Put back",
                        desk,
                        values -> desk.background()
                                .write(
                                        "Looking at the letter",
                                        () -> Templates.put(
                                                session,
                                                template,
                                                bytes(file),
                                                values.words("note").orElse(null)))
                                .then(cut -> done(ask, "Letter changed", cut)))
                .node(Words.prose(file.getFileName() + " is used from now on. The version before it is kept."))
                .add("note", "What has changed", Kind.TEXT)
                .optional();
        ask.show(form);
    }

    private void add() {
        var ask = new Ask(desk, "Add a letter of your own");
        List<Option> records = Option.of(About.values(), About::label);
        Form form = new Form("Choose the Word file", desk, values -> {
                    Path file = chosen("The letter");
                    return desk.background()
                            .write("Looking at the letter", () -> {
                                if (file == null) {
                                    throw new Mendable("Choose the Word file of the letter.");
                                }
                                return Templates.add(
                                        session, values.text("name"), About.valueOf(values.text("about")), bytes(file));
                            })
                            .then(cut -> done(ask, "Letter added", cut));
                })
                .add("name", "What it is called", Kind.TEXT)
                .hint("Such as Thank you, or Training invitation")
                .pick("about", "Written from", records);
        ask.show(form.set("about", About.ENQUIRY.name()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Mendable(file.getFileName() + " could not be read. Close it in Word and try again.");
        }
    }

    private void done(Ask ask, String saved, List<String> cut) {
        ask.done();
        go.saved(saved);
        go.refresh();
        if (!cut.isEmpty()) {
            desk.dialogs()
                    .show(
                            saved,
                            Words.prose("Taken out of it, because letters hold nothing from elsewhere: "
                                    + String.join(", ", cut) + "."));
        }
    }

    private void drop(LetterTemplate template, String saved) {
        desk.background()
                .write("Changing the letter", () -> Templates.drop(session, template))
                .then(x -> {
                    go.saved(saved);
                    go.refresh();
                });
    }

    private void versions(LetterTemplate template) {
        desk.background()
                .read(
                        "Reading the versions",
                        () -> session.read(Right.SET_TARGETS, h -> Templates.versions(h, template.kind())))
                .then(all -> {
                    var list = new VBox(12);
                    for (LetterTemplate version : all) {
                        var row = new FlowPane(12, 4, Words.wrapped(Words.plain(version(version))));
                        if (version.document() != null) {
                            row.getChildren().add(Buttons.plain("Take out", () -> takeOut(version)));
                        }
                        list.getChildren().add(row);
                    }
                    desk.dialogs().show("Versions: " + template.name(), list);
                });
    }

    private static String version(LetterTemplate version) {
        String at = when(version);
        return version.document() == null ? (version.replacesOne() ? "Hearth's own again, " : "Out of use, ") + at : at;
    }

    private void fields() {
        var facts = new Facts();
        Templates.fields().forEach(facts::add);
        var list = Scroll.down(facts);
        list.setPrefViewportHeight(LIST_HIGH);
        list.setFocusTraversable(true); // read on by the keyboard
        desk.dialogs().show("What a letter can hold", list);
    }
}
