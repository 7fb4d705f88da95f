package hearth.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;

/** Buttons that are only there for whoever may change the record they stand on. */
public record Allowed(boolean may) {
    /** These, or none. */
    public ButtonBase[] these(ButtonBase... does) {
        return may ? does : new ButtonBase[0];
    }

    /** A row of these, or an empty one. */
    public Node row(ButtonBase... does) {
        return new FlowPane(8, 8, these(does));
    }
}
