package hearth.app.window;

import hearth.carers.Household;
import hearth.exchange.inspection.InspectionFile;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;

/** Makes the inspection file of a household: asks where it goes, then works in the background with progress and Cancel. */
final class InspectionAsk {
    private InspectionAsk() {}

    static void show(HearthWindow.Inside in, Household household) {
        var chooser = new FileChooser();
        chooser.setTitle("Save the inspection file");
        chooser.setInitialFileName(
                InspectionFile.fileName(household.reference(), in.session().today()));
        File file = chooser.showSaveDialog(in.desk().surface().getScene().getWindow());
        if (file != null) {
            write(in, household, file.toPath());
        }
    }

    static void write(HearthWindow.Inside in, Household household, Path file) {
        in.desk()
                .background()
                .run("Making the inspection file", progress -> {
                    InspectionFile.write(
                            in.session(),
                            household.id(),
                            file,
                            (part, done, of) -> progress.say("Making the inspection file: " + part, (double) done / of),
                            progress::cancelled);
                    return file;
                })
                .then(made -> in.desk().toasts().say("The inspection file of " + household.reference() + " was saved"));
    }
}
