package hearth.ui;

import java.util.Map;
import java.util.TreeMap;

/** The letters that a window's buttons have now. */
public final class Keys {
    private Keys() {}

    /** Of those of a style, by their words. */
    public static Map<String, Character> of(Screens screens, String style) {
        return screens.onFx(() -> {
            var found = new TreeMap<String, Character>();
            AccessKeys.of(screens.scene().getRoot()).forEach((letter, button) -> {
                if (button.getStyleClass().contains(style)) {
                    found.put(button.getText(), letter);
                }
            });
            return found;
        });
    }
}
