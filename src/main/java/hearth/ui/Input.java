package hearth.ui;

import javafx.scene.Node;
import javafx.scene.control.Control;
import org.jspecify.annotations.Nullable;

/** What one field of a form is typed or chosen with. */
interface Input {
    /** What stands under the label. */
    Node node();

    /** What gets the focus. */
    Control control();

    /** What is typed or chosen, as text; empty for nothing. */
    String typed();

    /** Puts text there, as {@link #typed} gave it. */
    void type(String text);

    /** Puts a value there. */
    void set(@Nullable Object value);

    Typed read();

    /** Told after every change. */
    void onEdit(Runnable edited);

    /** How the absence of it is put, such as "Enter" or "Choose". */
    default String verb() {
        return "Enter";
    }

    /** Marks it as wrong, or no longer. */
    default void mark(boolean wrong) {
        control().getStyleClass().remove("wrong");
        if (wrong) {
            control().getStyleClass().add("wrong");
        }
    }
}
