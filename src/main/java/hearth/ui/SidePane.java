package hearth.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The record in short beside its list: its name, what can be done next, and the little that a telephone call needs. */
public final class SidePane extends BorderPane {
    private final VBox parts = new VBox(16);

    public SidePane(String title, Runnable onClose) {
        Label name = Words.wrapped(Words.section(title));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, name, Buttons.icon(Icon.CLOSE, "Close the side pane", onClose));
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("side-head");
        parts.getStyleClass().add("side-parts");
        getStyleClass().add("side-pane");
        setAccessibleText(title);
        setPrefWidth(320);
        setMinWidth(320);
        setMaxWidth(320);
        setTop(head);
        setCenter(Scroll.down(parts));
    }

    /** Below what is there. */
    public SidePane add(Node... more) {
        parts.getChildren().addAll(more);
        return this;
    }
}
