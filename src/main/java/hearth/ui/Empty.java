package hearth.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where nothing is yet: what this is for, one button, and perhaps another way in. */
public final class Empty extends VBox {
    /**
     * With one button.
     *
     * @param title such as "No enquiries yet"
     * @param purpose what will be found here, in a sentence or two
     */
    public Empty(String title, String purpose, String verb, Runnable action) {
        super(12);
        Label words = Words.prose(purpose);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(420);
        words.getStyleClass().add("muted");
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        getChildren().setAll(Words.section(title), words, Buttons.main(verb, action));
    }

    /** Another way in, such as "or import a spreadsheet". */
    public Empty or(String words, Runnable action) {
        getChildren().add(Buttons.link(words, action));
        return this;
    }
}
