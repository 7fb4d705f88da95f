package hearth.exchange.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.SubjectId;
import hearth.exchange.letters.Batch;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.LetterTemplate;
import hearth.exchange.letters.Letters;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Timeline;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The letters of a record: those made, a copy of each, whether it was sent; and choosing a letter for one or many. */
public final class LettersPanel {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Desk desk;
    private final Session session;
    private final Letters letters;
    private final Supplier<Programs> programs;
    private final Go go;
    private final BiConsumer<Batch, Programs> write;

    private record Ready(Batch batch, Programs programs) {}

    private record Copied(Path file, Programs programs) {}

    /**
     * Letters for whoever is signed in.
     *
     * @param programs looks for what the computer has; called off the JavaFX thread
     * @param write opens the page on which a letter is written
     */
    public LettersPanel(
            Desk desk,
            Session session,
            Letters letters,
            Supplier<Programs> programs,
            Go go,
            BiConsumer<Batch, Programs> write) {
        this.desk = desk;
        this.session = session;
        this.letters = letters;
        this.programs = programs;
        this.go = go;
        this.write = write;
    }

    /** Asks which letter, and opens it for these records, which are all of one kind. */
    public void choose(List<? extends SubjectId> records) {
        desk.background()
                .read(
                        "Reading the letters",
                        () -> session.read(
                                Letters.right(records.getFirst()), h -> Letters.offered(h, records.getFirst())))
                .then(offered -> choose(offered, records));
    }

    private void choose(List<LetterTemplate> offered, List<? extends SubjectId> records) {
        var ask = new Ask(desk, records.size() == 1 ? "Write a letter" : "Write " + records.size() + " letters")
                .about(records);
        List<Option> options =
                offered.stream().map(t -> new Option(t.kind(), t.name())).toList();
        Form form = new Form("Next", desk, values -> {
                    LetterTemplate chosen = offered.stream()
                            .filter(t -> t.kind().equals(values.text("letter")))
                            .findFirst()
                            .orElseThrow();
                    return desk.background()
                            .read(
                                    "Reading the letter",
                                    () -> new Ready(letters.prepare(session, chosen, records), programs.get()))
                            .then(ready -> {
                                ask.done();
                                write.accept(ready.batch(), ready.programs());
                            });
                })
                .pick("letter", "Which letter", options);
        ask.show(form.set("letter", offered.getFirst().kind()));
    }

    /** Those made for one record, the newest first. */
    public Node node(SubjectId record, String reference, List<Letter> made) {
        boolean may = session.may(Letters.right(record));
        var parts = new VBox(16);
        if (may) {
            parts.getChildren().add(Buttons.plain("Write a letter", () -> choose(List.of(record))));
        }
        if (made.isEmpty()) {
            parts.getChildren().add(Words.muted("No letters have been made from this record"));
        }
        for (Letter letter : made) {
            var row = new VBox(4, Words.wrapped(Words.strong(letter.name())), Words.prose(words(letter)));
            row.setMaxWidth(Words.PROSE_WIDTH);
            row.getStyleClass().add("setting-row");
            if (may) {
                row.getChildren().add(buttons(record, reference, letter));
            }
            parts.getChildren().add(row);
        }
        return parts;
    }

    private Node buttons(SubjectId record, String reference, Letter letter) {
        Button copy = Buttons.plain("Save a copy", () -> copy(record, reference, letter, Letter.Way.WORD));
        copy.setAccessibleText("Save a copy: " + letter.name());
        Button pdf = Buttons.plain("Save as PDF, to print", () -> copy(record, reference, letter, Letter.Way.PDF));
        pdf.setAccessibleText("Save as PDF, to print: " + letter.name());
        Button sent = Buttons.plain(
                letter.sentOn() == null ? "Record as sent" : "Change the day it was sent", () -> sent(record, letter));
        sent.setAccessibleText(sent.getText() + ": " + letter.name());
        return new FlowPane(8, 8, copy, pdf, sent);
    }

    private static LocalDate madeOn(Letter letter) {
        return LocalDate.ofInstant(letter.madeAt(), HERE);
    }

    private static String words(Letter letter) {
        LocalDate sent = letter.sentOn();
        return letter.way().label() + ", made " + BritishDates.format(madeOn(letter)) + " by " + letter.by() + ". "
                + (sent == null ? "Not recorded as sent" : "Sent " + BritishDates.format(sent));
    }

    /** What a timeline says of letters: the day each was sent, or else made. */
    public static List<Timeline.Dated> happened(List<Letter> made) {
        return made.stream()
                .map(letter -> {
                    LocalDate on = letter.sentOn() == null ? madeOn(letter) : letter.sentOn();
                    String when = BritishDates.format(on);
                    return new Timeline.Dated(
                            on, new Timeline.Entry(when, "Letter: " + letter.name(), letter.by(), words(letter)));
                })
                .toList();
    }

    private void copy(SubjectId record, String reference, Letter letter, Letter.Way way) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Where the copy goes");
        File chosen = chooser.showDialog(desk.surface().getScene().getWindow());
        if (chosen != null) {
            copy(record, reference, letter, way, chosen.toPath());
        }
    }

    void copy(SubjectId record, String reference, Letter letter, Letter.Way way, Path folder) {
        desk.background()
                .write("Saving the copy", () -> {
                    Path file = letters.copy(session, record, reference, letter, way, folder);
                    return new Copied(file, programs.get());
                })
                .then(copied -> {
                    if (way == Letter.Way.PDF) {
                        desk.dialogs()
                                .show(
                                        "The copy is saved",
                                        new VBox(
                                                12,
                                                Words.prose(String.valueOf(
                                                        copied.file().getFileName())),
                                                Opening.of(
                                                        desk, copied.programs(), copied.file(), "Open it, to print")));
                    } else {
                        desk.toasts().say("Saved as " + copied.file().getFileName());
                    }
                });
    }

    private void sent(SubjectId record, Letter letter) {
        var ask = new Ask(desk, "Record as sent: " + letter.name()).about(letter.id());
        ask.day(
                "Save",
                "Letter recorded as sent",
                "Sent on",
                go,
                letter.sentOn() == null ? session.today() : letter.sentOn(),
                on -> letters.sent(session, record, letter, on));
    }
}
