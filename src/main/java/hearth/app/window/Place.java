package hearth.app.window;

import hearth.ui.Icon;
import javafx.scene.input.KeyCode;

/** The places of the rail, in its order; Ctrl+1 to Ctrl+9 lead to the first nine. */
public enum Place {
    HOME("Home", Icon.HOME, KeyCode.DIGIT1),
    ENQUIRIES("Enquiries", Icon.ENQUIRIES, KeyCode.DIGIT2),
    CARERS("Carers", Icon.CARERS, KeyCode.DIGIT3),
    CHILDREN("Children", Icon.CHILDREN, KeyCode.DIGIT4),
    PLACEMENTS("Placements", Icon.PLACEMENTS, KeyCode.DIGIT5),
    OUT_OF_BOROUGH("Out of borough", Icon.OUT_OF_BOROUGH, KeyCode.DIGIT6),
    MATCHING("Matching", Icon.MATCHING, KeyCode.DIGIT7),
    REPORTS("Reports", Icon.REPORTS, KeyCode.DIGIT8),
    IMPORT("Import", Icon.IMPORT, KeyCode.DIGIT9),
    SETTINGS("Settings", Icon.SETTINGS, KeyCode.COMMA);

    private final String label;
    private final Icon icon;
    private final KeyCode key;

    Place(String label, Icon icon, KeyCode key) {
        this.label = label;
        this.icon = icon;
        this.key = key;
    }

    public String label() {
        return label;
    }

    Icon icon() {
        return icon;
    }

    /** What leads to it, together with Ctrl. */
    KeyCode key() {
        return key;
    }

    /** Whether this key is the one, also among the figures on the right of a keyboard. */
    boolean opensWith(KeyCode pressed) {
        return pressed == key || (pressed.isKeypadKey() && pressed.getName().endsWith(" " + key.getName()));
    }

    /** Its keys in words, such as "Ctrl+7". */
    String keys() {
        return "Ctrl+" + (key == KeyCode.COMMA ? "," : key.getName());
    }
}
