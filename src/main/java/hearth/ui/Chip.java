package hearth.ui;

import javafx.scene.control.Label;

/** A state in words on a quiet ground, such as "Overdue by 3 days"; the colour only repeats what the words say. */
public final class Chip extends Label {
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
}
