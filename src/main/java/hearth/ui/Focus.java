package hearth.ui;

import javafx.application.Platform;
import javafx.scene.Node;

/** Where the cursor stands when something new is shown. */
public final class Focus {
    private Focus() {}

    /**
     * Puts the focus on a control as soon as it is in the window. It is the control's own scene that counts: what scrolls is put into
     * the window only when it is first laid out, after the page around it.
     */
    public static void whenShown(Node control) {
        control.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(control::requestFocus);
            }
        });
    }
}
