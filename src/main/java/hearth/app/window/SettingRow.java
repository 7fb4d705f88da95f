package hearth.app.window;

import hearth.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One thing that is set: what it is, how it stands, and what can be done about it. */
final class SettingRow extends VBox {
    SettingRow(String name, String stands, Node... buttons) {
        super(4);
        getChildren().addAll(Words.wrapped(Words.strong(name)), Words.prose(stands));
        if (buttons.length > 0) {
            var row = new FlowPane(8, 8, buttons);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(row);
        }
        setMaxWidth(Words.PROSE_WIDTH);
        getStyleClass().add("setting-row");
    }
}
