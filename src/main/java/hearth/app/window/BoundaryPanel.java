package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Mendable;
import hearth.geography.boundary.Boundaries;
import hearth.geography.boundary.BoundaryImport;
import hearth.geography.boundary.BoundaryStatus;
import hearth.store.Action;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Progress;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The boundaries on the map: which were taken in, and taking in others. */
final class BoundaryPanel {
    private static final double MEGABYTE = 1e6;

    private final HearthWindow.Inside in;

    /** What lies beside the store, or why it cannot be read. */
    record Read(@Nullable BoundaryStatus status, String trouble) {}

    BoundaryPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    Read read() {
        try {
            Optional<Boundaries> there = Boundaries.of(in.session().store().folder());
            return new Read(
                    there.map(Boundaries::status).orElse(null), "None yet: the map shows dots and rings without lines");
        } catch (Mendable e) {
            return new Read(null, e.getMessage());
        }
    }

    Node node(Read read) {
        var facts = new Facts();
        BoundaryStatus status = read.status();
        if (status == null) {
            facts.add("File", read.trouble());
        } else {
            facts.add("File", status.file())
                    .add("Councils", "%,d".formatted(status.councils()))
                    .add("Taken in", BritishDates.format(status.imported()));
        }
        var panel = new VBox(
                8,
                Words.section("Boundaries on the map"),
                Words.prose(
                        "Download the boundaries of counties and unitary authorities, or of districts, from the Open"
                                + " Geography portal of the Office for National Statistics as GeoJSON, and take the file"
                                + " in here. They are drawn and decide nothing: in or out of borough is judged by"
                                + " postcode."),
                facts);
        if (in.session().may(Right.IMPORT)) {
            panel.getChildren().add(Buttons.plain("Take in boundaries", this::choose));
        }
        return panel;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle("The file of boundaries");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("GeoJSON", "*.geojson", "*.json"));
        File chosen = chooser.showOpenDialog(in.desk().surface().getScene().getWindow());
        if (chosen != null) {
            takeIn(chosen.toPath());
        }
    }

    /** Takes them in, with progress and Cancel. */
    void takeIn(Path file) {
        in.desk()
                .background()
                .run("Taking in boundaries", progress -> takeIn(file, progress))
                .then(status -> {
                    in.shell().saved("Boundaries taken in");
                    in.shell().refresh();
                });
    }

    private BoundaryStatus takeIn(Path file, Progress progress) {
        Session session = in.session();
        session.require(Right.IMPORT);
        BoundaryStatus status = new BoundaryImport(in.authorities())
                .run(
                        file,
                        session.store().folder(),
                        session.store().info().ownAuthority(),
                        session.today(),
                        bytes -> progress.say("Taking in boundaries: %.0f MB read".formatted(bytes / MEGABYTE), -1),
                        progress::cancelled);
        session.write(Right.IMPORT, "take in boundaries", tx -> {
            tx.record(Action.IMPORT, null, status.councils(), "boundaries " + status.file());
            return status;
        });
        return status;
    }
}
