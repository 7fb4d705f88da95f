package hearth.app.window;

import hearth.ui.Icon;

/** The places of the rail, in its order; Ctrl+1 to Ctrl+9 lead to the first nine. */
public enum Place {
    HOME("Home", Icon.HOME, 1),
    ENQUIRIES("Enquiries", Icon.ENQUIRIES, 2),
    CARERS("Carers", Icon.CARERS, 3),
    CHILDREN("Children", Icon.CHILDREN, 4),
    PLACEMENTS("Placements", Icon.PLACEMENTS, 5),
    OUT_OF_BOROUGH("Out of borough", Icon.OUT_OF_BOROUGH, 6),
    REPORTS("Reports", Icon.REPORTS, 7),
    IMPORT("Import", Icon.IMPORT, 8),
    SETTINGS("Settings", Icon.SETTINGS, 9);

    private final String label;
    private final Icon icon;
    private final int key;

    Place(String label, Icon icon, int key) {
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

    /** What Ctrl and a figure lead to, from 1. */
    int key() {
        return key;
    }
}
