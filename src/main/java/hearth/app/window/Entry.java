package hearth.app.window;

import hearth.ui.Words;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One thing to type before anybody is signed in: its name above it, a hint below the name, and what is wrong with it. */
final class Entry<C extends Control> extends VBox {
    private final C control;
    private final Label wrong = Words.wrapped(Words.plain(""));

    Entry(String name, @Nullable String hint, C control) {
        super(4);
        this.control = control;
        Label label = Words.strong(name);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name);
        wrong.getStyleClass().add("danger-words");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        getChildren().add(label);
        if (hint != null) {
            getChildren().add(Words.wrapped(Words.muted(hint)));
            control.setAccessibleHelp(hint);
        }
        getChildren().addAll(wrong, control);
    }

    C control() {
        return control;
    }

    /** Shows what is wrong, or takes it away (null). */
    void wrong(@Nullable String sentence) {
        wrong.setText(sentence == null ? "" : sentence);
        wrong.setVisible(sentence != null);
        control.getStyleClass().remove("wrong");
        if (sentence != null) {
            control.getStyleClass().add("wrong");
            control.requestFocus();
        }
    }
}
