package hearth.ui;

import java.util.Locale;
import javafx.scene.control.Label;

/** Text in the sizes and weights that Hearth has. */
public final class Words {
    /** Where lines of prose end: about 75 characters. */
    public static final double PROSE_WIDTH = 560;

    private Words() {}

    public static Label plain(String text) {
        return new Label(text);
    }

    public static Label strong(String text) {
        return styled(text, "strong");
    }

    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** Small and muted. */
    public static Label small(String text) {
        return styled(text, "small", "muted");
    }

    /** The heading of a part of a page. */
    public static Label section(String text) {
        return styled(text, "section");
    }

    /** The name of a page. */
    public static Label title(String text) {
        return styled(text, "title");
    }

    /** Sentences: they wrap, and no line is longer than 75 characters. */
    public static Label prose(String text) {
        return wrapped(styled(text, "prose"));
    }

    /** Lets a label run over several lines instead of ending in dots. */
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setMaxWidth(PROSE_WIDTH);
        return label;
    }

    /** A label within a sentence: a capital at its beginning goes, one of an abbreviation stays. */
    static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    private static Label styled(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
