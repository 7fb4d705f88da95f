package hearth.app.window;

import hearth.ui.Icon;

/** The places of the rail, in its order; Ctrl+1 to Ctrl+9 lead to the first nine. */
public enum Place {
    HOME("Home", Icon.HOME),
    ENQUIRIES("Enquiries", Icon.ENQUIRIES),
    CARERS("Carers", Icon.CARERS),
    CHILDREN("Children", Icon.CHILDREN),
    PLACEMENTS("Placements", Icon.PLACEMENTS),
    OUT_OF_BOROUGH("Out of borough", Icon.OUT_OF_BOROUGH),
    REPORTS("Reports", Icon.REPORTS),
    IMPORT("Import", Icon.IMPORT),
    SETTINGS("Settings", Icon.SETTINGS);

    private final String label;
    private final Icon icon;

    Place(String label, Icon icon) {
        this.label = label;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    Icon icon() {
        return icon;
    }

    /** What Ctrl and a figure lead to, from 1. */
    int key() {
        return ordinal() + 1;
    }
}
