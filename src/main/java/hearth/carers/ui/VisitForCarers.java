package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.carers.visits.VisitPrint;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Mendable;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Printing;
import hearth.ui.Printout;
import hearth.ui.Values;
import hearth.ui.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.stage.FileChooser;

/**
 * A signed note goes to the carers, on paper or as a page: every part of it is shown first, and one that names somebody of another family
 * stays behind unless somebody says otherwise.
 */
final class VisitForCarers {
    private static final String PRINT = "PRINT";

    private final Desk desk;
    private final Session session;
    private final Function<HouseholdId, Set<String>> others;
    private final VisitNotes notes = new VisitNotes();

    /**
     * For the notes of one household's page.
     *
     * @param others reads what children and carers elsewhere are called, off the JavaFX thread
     */
    VisitForCarers(Desk desk, Session session, Function<HouseholdId, Set<String>> others) {
        this.desk = desk;
        this.session = session;
        this.others = others;
    }

    void ask(VisitNote note, String reference, List<Living> living) {
        desk.background()
                .read("Looking for names of other families", () -> parts(note))
                .then(parts -> ask(note, reference, living, parts));
    }

    /** A part of a note, and which names of other families stand in it. */
    private record Part(VisitPrint.Piece piece, List<String> named) {}

    private List<Part> parts(VisitNote note) {
        Set<String> names = others.apply(note.household());
        return VisitPrint.pieces(note).stream()
                .map(piece -> new Part(piece, VisitPrint.named(piece.says(), names)))
                .toList();
    }

    private void ask(VisitNote note, String reference, List<Living> living, List<Part> parts) {
        var ask = new Ask(desk, "What goes to the carers");
        Form form = new Form(
                        "Go on",
                        desk,
                        values -> desk.background()
                                .read("Putting the page together", () -> page(note, living, parts, values))
                                .then(page -> {
                                    ask.done();
                                    if (PRINT.equals(values.text("how"))) {
                                        print(note, page);
                                    } else {
                                        save(note, reference, page);
                                    }
                                }))
                .node(Words.prose("What is for the file alone, and what names another family, stays behind unless you"
                        + " tick it."));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean goes = VisitPrint.goesAlong(part.piece(), part.named());
            form.add("piece" + i, part.piece().called(), Kind.FLAG);
            if (!part.named().isEmpty()) {
                form.hint("Has the name " + String.join(", ", part.named()) + ": is that another family?");
            } else if (!goes) {
                form.hint("For the file alone");
            }
            form.set("piece" + i, (Object) goes);
        }
        ask.show(
                form.pick("how", "How", List.of(new Option("PAGE", "Save it as a page"), new Option(PRINT, "Print it")))
                        .set("how", "PAGE"));
    }

    private static VisitPrint page(VisitNote note, List<Living> living, List<Part> parts, Values values) {
        var goes = new HashSet<VisitPrint.Piece>();
        for (int i = 0; i < parts.size(); i++) {
            if (values.flag("piece" + i)) {
                goes.add(parts.get(i).piece());
            }
        }
        return VisitPrint.of(note, child -> Living.called(living, child, note.onDay()), goes::contains);
    }

    private void print(VisitNote note, VisitPrint page) {
        Printing.print(
                desk,
                printout(page),
                () -> desk.background().write("Noting what was printed", () -> notes.forCarers(session, note)),
                () -> desk.toasts().say("The note was printed"));
    }

    /** The same words on paper. */
    static Printout printout(VisitPrint page) {
        var lines = new ArrayList<Printout.Line>();
        page.lines().forEach(line -> lines.add(line(line, false)));
        for (VisitPrint.Section section : page.sections()) {
            lines.add(new Printout.Line(List.of(), false));
            lines.add(line(section.heading(), true));
            section.lines().forEach(line -> lines.add(line(section.listed() ? "- " + line : line, false)));
        }
        return new Printout(page.title(), "", lines);
    }

    private static Printout.Line line(String words, boolean strong) {
        return new Printout.Line(List.of(new Printout.Cell(words, 0, 1, strong)), false);
    }

    private void save(VisitNote note, String reference, VisitPrint page) {
        var chooser = new FileChooser();
        chooser.setTitle("Save the note for the carers");
        chooser.setInitialFileName("visit-note-" + reference.toLowerCase(Locale.UK) + "-" + note.onDay() + ".html");
        File file = chooser.showSaveDialog(desk.surface().getScene().getWindow());
        if (file != null) {
            write(note, page, file.toPath());
        }
    }

    private void write(VisitNote note, VisitPrint page, Path file) {
        desk.background()
                .write("Saving the note for the carers", () -> {
                    notes.forCarers(session, note);
                    try {
                        Files.writeString(file, page.html());
                    } catch (IOException e) {
                        throw new Mendable("The file could not be written. Choose another folder.");
                    }
                })
                .then(x -> desk.toasts().say("The note was saved: any browser opens and prints it"));
    }
}
