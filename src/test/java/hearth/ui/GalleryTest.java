package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GalleryTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void theKitIsReadableInBothThemesAndSizes() {
        screens.show(GalleryTest::gallery);
        screens.picture("gallery");
        assertThat(screens.shows("Save enquiry")).isTrue();
    }

    private static VBox gallery() {
        var title = new Label("Enquiries");
        title.getStyleClass().add("title");
        var section = new Label("Typing and choosing");
        section.getStyleClass().add("section");
        var muted = new Label("212 of 1,148 shown");
        muted.getStyleClass().add("muted");
        var save = new Button("Save enquiry");
        save.getStyleClass().add("accent");
        var buttons = new FlowPane(
                8, 8, save, new Button("Cancel"), new CheckBox("Can take siblings"), new Hyperlink("Open the record"));
        var combo = new ComboBox<String>();
        combo.getItems().addAll("Initial visit", "Stage 1", "Stage 2");
        combo.setPromptText("Choose a stage");
        var field = new TextField();
        field.setPromptText("Search by name or reference");
        var area = new TextArea("Spoke to Zoe about the visit report.");
        area.setPrefRowCount(3);
        var box = new VBox(12, title, muted, section, buttons, field, combo, area);
        box.setMaxWidth(480);
        box.setStyle("-fx-padding: 24");
        return box;
    }
}
