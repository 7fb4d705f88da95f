package hearth.exchange.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.exchange.letters.Batch;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.LetterField;
import hearth.exchange.letters.Letters;
import hearth.exchange.letters.Made;
import hearth.exchange.letters.MailTo;
import hearth.exchange.letters.Making;
import hearth.exchange.letters.Order;
import hearth.exchange.letters.Recipient;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Icon;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Scroll;
import hearth.ui.Values;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** Writing a letter to one or many: what is asked for on the left, the letter as it will be beside it. */
public final class LetterPage {
    /** Narrower than this the letter stands under what is asked for. */
    private static final double ROOM_FOR_BOTH = 980;

    private static final String FOLDER = "letters-folder";

    private final Desk desk;
    private final Session session;
    private final Letters letters;
    private final Programs programs;
    private final Drafts drafts;
    private final Go go;

    public LetterPage(Desk desk, Session session, Letters letters, Programs programs, Drafts drafts, Go go) {
        this.desk = desk;
        this.session = session;
        this.letters = letters;
        this.programs = programs;
        this.drafts = drafts;
        this.go = go;
    }

    public Parent page(Batch batch) {
        int many = batch.recipients().size();
        var preview = new LetterPreview(batch, session.today());
        var below = new StackPane();
        Form form = form(batch, many).node(below).onLeave(go::back);
        form.onPause(preview::typed);
        if (many == 1) {
            form.keptIn(
                    drafts,
                    "letter " + batch.template().kind() + " "
                            + batch.recipients().getFirst().reference());
        }
        preview.typed(form.typed());
        preview.getStyleClass().add("tab-body");
        var both = new BorderPane(form);
        both.setMinSize(0, 0);
        var beside = Scroll.down(new StackPane());
        beside.setFocusTraversable(true); // read on by the keyboard
        beside.setAccessibleText("The letter");
        both.widthProperty().subscribe(w -> place(both, beside, below, preview, w.doubleValue() < ROOM_FOR_BOTH));
        var page = new Page(batch.template().name()).body(both);
        page.setCount(many == 1 ? batch.recipients().getFirst().reference() : "for " + many);
        return page;
    }

    private static void place(
            BorderPane both, ScrollPane beside, StackPane below, LetterPreview preview, boolean narrow) {
        if (narrow) {
            beside.setContent(new StackPane());
            both.setRight(null);
            below.getChildren().setAll(preview);
        } else {
            below.getChildren().clear();
            beside.setContent(preview);
            beside.setPrefWidth(Words.PROSE_WIDTH + 2 * 24);
            both.setRight(beside);
        }
    }

    private Form form(Batch batch, int many) {
        Form form = new Form(many == 1 ? "Make the letter" : "Make the letters", desk, values -> make(batch, values));
        if (batch.hidden() > 0) {
            form.node(Words.prose(batch.hidden() + " of those chosen are restricted and are left out."));
        }
        List<LetterField> asked = batch.toAsk();
        if (!asked.isEmpty()) {
            form.group("What the letter still needs");
        }
        for (LetterField field : asked) {
            ask(form, batch, field, many);
        }
        form.group("The file");
        form.pick("way", "Make it as", ways(many));
        if (many == 1 && !programs.mail()) {
            form.node(Words.prose("There is no mail program on this computer that Hearth can open."));
        }
        form.add("folder", "Folder", Kind.TEXT)
                .hint("The file's name has the reference and the kind of letter, never a person's name")
                .ask("Choose the folder in which to put it")
                .onlyIf(typed -> !Letter.Way.MAIL.name().equals(typed.get("way")))
                .node(Buttons.plain(Icon.EXPORT, "Choose a folder", () -> choose(form)))
                .onlyIf(typed -> !Letter.Way.MAIL.name().equals(typed.get("way")));
        form.add("sent_on", "Record as sent on", Kind.DATE).optional().hint(sentHint(batch));
        return form.set("way", Letter.Way.WORD.name())
                .set("folder", desk.memory().get(FOLDER).orElse(System.getProperty("user.home")));
    }

    private void ask(Form form, Batch batch, LetterField field, int many) {
        List<Recipient> lacking = batch.lacking(field);
        form.add(field.name(), field.label(), field.kind());
        if (many == 1) {
            String known = batch.recipients().getFirst().facts().get(field);
            if (known != null) {
                form.set(
                        field.name(),
                        field.kind() == Kind.DATE
                                ? BritishDates.parse(known, session.today()).orElse(null)
                                : known);
            } else if (!field.asked()) {
                form.hint("The record does not have it. What you type stands in this letter alone");
            }
        } else if (lacking.size() < many) {
            form.optional()
                    .hint("Missing for " + lacking.size() + " of " + many
                            + ". Left empty, these are left out and named");
        } else {
            form.hint("The same in every letter");
        }
    }

    private List<Option> ways(int many) {
        var ways = new ArrayList<Option>();
        ways.add(new Option(Letter.Way.WORD.name(), "A Word file, to print or change"));
        ways.add(new Option(Letter.Way.PDF.name(), "A PDF file, to print or attach"));
        if (many == 1 && programs.mail()) {
            ways.add(
                    new Option(Letter.Way.MAIL.name(), "A new message in my mail program, which Hearth does not send"));
        }
        return ways;
    }

    private static String sentHint(Batch batch) {
        boolean reply = batch.recipients().stream().anyMatch(r -> !r.replied());
        return "Leave it empty if it has not gone yet: it can be recorded with the letter later"
                + (reply ? ". It counts as the first reply" : "");
    }

    private void choose(Form form) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Where the letters go");
        var before = new File(form.typed().getOrDefault("folder", ""));
        if (before.isDirectory()) {
            chooser.setInitialDirectory(before);
        }
        File chosen = chooser.showDialog(desk.surface().getScene().getWindow());
        if (chosen != null) {
            form.set("folder", chosen.getPath());
        }
    }

    private Job<?> make(Batch batch, Values values) {
        Letter.Way way = Letter.Way.valueOf(values.text("way"));
        Path folder = Path.of(values.words("folder").orElse("."));
        var order = new Order(
                way,
                folder,
                LetterPreview.read(batch, values),
                values.date("sent_on").orElse(null));
        if (way == Letter.Way.MAIL) {
            return mail(batch, order);
        }
        desk.memory().put(FOLDER, folder.toString());
        var making = new Making(session, letters);
        var made = new AtomicReference<Made>();
        return desk.background()
                .run("Making letters", progress -> {
                    made.set(making.make(
                            batch, order, part -> progress.say("Making letters", part), progress::cancelled));
                    return made.get();
                })
                .then(now -> told(now, folder))
                .lastly(() -> stopped(made.get()));
    }

    /** What Cancel has left. */
    private void stopped(@Nullable Made made) {
        if (made != null && made.stopped()) {
            desk.toasts().say("Stopped: " + counted(made.files().size()) + " made and kept");
        }
    }

    private static String counted(int letters) {
        return letters == 1 ? "1 letter is" : letters + " letters are";
    }

    private void told(Made made, Path folder) {
        go.back();
        go.saved(counted(made.files().size()) + " made");
        var body = new VBox(12);
        if (made.files().size() == 1) {
            Path file = made.files().getFirst();
            body.getChildren().add(Words.prose(String.valueOf(file.getFileName())));
            body.getChildren().add(Words.prose("It is in " + folder + ", and a copy is kept with the record."));
            body.getChildren()
                    .add(opens(
                            file,
                            file.toString().endsWith(".pdf") ? "Open it, to print" : "Open it, to print or change"));
        } else if (!made.files().isEmpty()) {
            body.getChildren()
                    .add(Words.prose("They are in " + folder + ", and a copy of each is kept with its record."));
            body.getChildren().add(opens(folder, "Open the folder"));
        }
        if (!made.leftOut().isEmpty()) {
            body.getChildren().add(Words.strong("Left out, because something is missing"));
            made.leftOut().forEach((reference, what) -> body.getChildren().add(Words.prose(reference + ": " + what)));
        }
        String title = made.files().size() == 1
                ? "The letter is made"
                : counted(made.files().size()) + " made";
        desk.dialogs().show(title, body);
    }

    private Parent opens(Path what, String words) {
        return Opening.of(desk, programs, what, words);
    }

    private Job<?> mail(Batch batch, Order order) {
        return desk.background()
                .write("Writing the e-mail", () -> letters.mail(session, batch, order))
                .then(mail -> {
                    go.back();
                    go.saved("Letter kept with the record");
                    desk.background()
                            .write("Opening the mail program", () -> programs.mail(mail.address()))
                            .then(x -> opened(mail))
                            .orElse(e -> show("The mail program did not open", mail, String.valueOf(e.getMessage())));
                });
    }

    private void opened(MailTo mail) {
        show(
                "The message is in your mail program",
                mail,
                "Address and text are filled in. Nothing is sent until you send it there."
                        + (mail.cut()
                                ? " The letter is longer than a mail program takes from another program: the end is"
                                        + " missing there. Copy all of it and paste it over the text."
                                : ""));
    }

    private void show(String title, MailTo mail, String words) {
        Runnable copy = () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, mail.text()));
        desk.dialogs()
                .show(title, new VBox(12, Words.prose(words), Buttons.plain(Icon.COPY, "Copy the whole text", copy)));
    }
}
