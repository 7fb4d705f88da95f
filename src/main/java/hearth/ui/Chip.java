package hearth.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A state in words on a quiet ground, such as "Overdue by 3 days"; the colour only repeats what the words say. */
public final class Chip extends Label {
    /** As wide as "Due 30 September 2026". */
    public static final double DAYS = 152;

    public Chip(String words, Tone tone) {
        super(words);
        getStyleClass().addAll("chip", tone.style());
        setMinWidth(USE_PREF_SIZE);
    }

    /** Says something else from now on. */
    public void say(String words, Tone tone) {
        setText(words);
        getStyleClass().setAll("label", "chip", tone.style());
    }

    /** At the beginning of a line under others of its like: what stands beside them begins at one place. */
    public Node under(double width) {
        var place = new HBox(this) {
            @Override
            protected double computeMinWidth(double height) {
                return Math.max(width, super.computeMinWidth(height));
            }
        };
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }
}
