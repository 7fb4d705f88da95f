package hearth.app.window;

import hearth.exchange.intake.Batch;
import hearth.exchange.intake.Import;
import hearth.exchange.intake.ImportOptions;
import hearth.exchange.intake.Outcome;
import hearth.exchange.intake.Preview;
import hearth.exchange.intake.SheetPreview;
import hearth.exchange.intake.Watch;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetMapping;
import hearth.geography.Geography;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Job;
import hearth.ui.Page;
import hearth.ui.Progress;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Taking over a team's files: choose them, see what will happen, then write it as one batch that can be taken back. */
final class ImportPage {
    private static final String MAIN = "accent";

    private final HearthWindow.Inside in;
    private final Import intake;
    private final Geography geography;
    private final Page page = new Page("Import");
    private final Button choose = Buttons.main("Choose files", this::choose);
    private final VBox body = new VBox(24);

    ImportPage(HearthWindow.Inside in, Import intake, Geography geography) {
        this.in = in;
        this.intake = intake;
        this.geography = geography;
        body.getStyleClass().add("home");
        page.also(Buttons.plain("Compare with the case system", this::compare), choose);
        page.scrolling(body);
    }

    Parent page() {
        in.desk()
                .background()
                .read("Reading past imports", () -> Import.batches(in.session()))
                .then(this::start);
        return page;
    }

    private void start(List<Batch> batches) {
        choose.setText("Choose files");
        if (!choose.getStyleClass().contains(MAIN)) {
            choose.getStyleClass().add(MAIN);
        }
        var past = new VBox(8, Words.section("Imports so far"));
        if (batches.isEmpty()) {
            past.getChildren().add(Words.muted("None yet"));
        }
        for (Batch batch : batches) {
            String files = batch.files() == null ? "" : batch.files();
            String state = batch.undone() ? "taken back" : batch.created() + " new, " + batch.updated() + " changed";
            var row = new HBox(12, Words.strong(batch.reference()), Words.plain(state), Words.muted(files));
            if (!batch.undone()) {
                row.getChildren().add(Buttons.plain("Take back", () -> undo(batch)));
            }
            past.getChildren().add(row);
        }
        body.getChildren()
                .setAll(
                        Words.prose(
                                "Choose the spreadsheets your team keeps: enquiries, carers, children, placements or"
                                        + " costs, from Excel or as CSV. Hearth shows what it understood and what will"
                                        + " change before anything is written. The SSDA903 return of the council's"
                                        + " case system can be taken over in the same way, or only be compared."),
                        past);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle("Files to take over");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        "Spreadsheets", "*.xlsx", "*.xls", "*.xlsm", "*.csv", "*.txt", "*.tsv"));
        List<File> chosen =
                chooser.showOpenMultipleDialog(in.desk().surface().getScene().getWindow());
        if (chosen != null) {
            preview(chosen.stream().map(File::toPath).toList());
        }
    }

    private void compare() {
        var chooser = new FileChooser();
        chooser.setTitle("The SSDA903 return of the council's case system");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Return", "*.csv"));
        List<File> chosen =
                chooser.showOpenMultipleDialog(in.desk().surface().getScene().getWindow());
        if (chosen != null) {
            compare(chosen.stream().map(File::toPath).toList());
        }
    }

    /** Holds files of the return against Hearth's own. */
    void compare(List<Path> files) {
        in.shell().open(Place.IMPORT, () -> new ComparePage(in, geography, files).page());
    }

    /** Reads the files and shows what an import would do. */
    void preview(List<Path> files) {
        read(files, ImportOptions.GUESS);
    }

    private Job<Preview> read(List<Path> files, ImportOptions how) {
        return in.desk()
                .background()
                .run("Reading the files", p -> intake.prepare(in.session(), files, how, watch(p)))
                .then(read -> show(files, read));
    }

    private static Watch watch(Progress progress) {
        return new Watch(
                (done, of) -> progress.say(
                        of == 0 ? "Row " + done : "Row " + done + " of " + of, of == 0 ? -1 : (double) done / of),
                progress::cancelled);
    }

    private void show(List<Path> files, Preview preview) {
        choose.setText("Choose other files");
        choose.getStyleClass().remove(MAIN); // to write what is shown is now the one thing to do
        body.getChildren().clear();
        int rejected = preview.count(Outcome.REJECT);
        preview.files().forEach(file -> {
            body.getChildren().add(Words.section(file.file()));
            file.warnings().forEach(w -> body.getChildren().add(Words.prose(w)));
            for (SheetPreview sheet : file.sheets()) {
                body.getChildren().add(SheetParts.of(sheet, () -> correct(files, preview, sheet)));
            }
        });
        var buttons = new HBox(8);
        if (preview.hasRows()) {
            String verb = rejected == 0 ? "Write all of it" : "Write the rows that are right";
            buttons.getChildren().add(Buttons.main(verb, () -> apply(preview, rejected > 0)));
        }
        if (rejected > 0) {
            buttons.getChildren().add(Buttons.plain("Save the rejected rows", () -> rejects(preview)));
        }
        buttons.getChildren().add(Buttons.plain("Write nothing", () -> page()));
        body.getChildren().add(buttons);
    }

    /** Lets somebody say what a sheet holds and which column is what, and reads the files once more. */
    private void correct(List<Path> files, Preview preview, SheetPreview sheet) {
        var ask = new Ask(in.desk(), "How " + sheet.name() + " is read");
        ask.show(MappingForm.of(in.desk(), sheet, corrected -> {
            var sheets = new ArrayList<SheetMapping>();
            sheets.add(corrected);
            preview.sheets().stream()
                    .map(SheetPreview::mapping)
                    .filter(other -> !other.equals(sheet.mapping()))
                    .forEach(sheets::add);
            ask.done();
            return read(files, new ImportOptions(null, null, new MappingFile(sheets), null));
        }));
    }

    private void apply(Preview preview, boolean acceptPartial) {
        in.desk()
                .background()
                .run("Writing", p -> intake.apply(in.session(), preview, acceptPartial, watch(p)))
                .then(result -> in.shell().saved("Import " + result.batch() + " written"))
                .lastly(in.shell()::refresh);
    }

    private void rejects(Preview preview) {
        var chooser = new FileChooser();
        chooser.setTitle("Save the rejected rows");
        chooser.setInitialFileName("rejected-rows.xlsx");
        File file = chooser.showSaveDialog(in.desk().surface().getScene().getWindow());
        if (file != null) {
            in.desk()
                    .background()
                    .write("Saving the rejected rows", () -> preview.writeRejects(file.toPath()))
                    .then(x -> in.desk().toasts().say("The rejected rows were saved, each with its reason"));
        }
    }

    private void undo(Batch batch) {
        in.desk()
                .dialogs()
                .confirm(
                        "Take back " + batch.reference() + "?",
                        "Everything it wrote goes as if it had never been. It is refused where something has been"
                                + " changed since.",
                        "Take back",
                        () -> in.desk()
                                .background()
                                .write("Taking it back", () -> intake.undo(in.session(), batch.reference()))
                                .then(x -> {
                                    in.shell().saved(batch.reference() + " taken back");
                                    in.shell().refresh();
                                }));
    }
}
