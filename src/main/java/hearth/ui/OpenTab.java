package hearth.ui;

import org.jspecify.annotations.Nullable;

/** Which tab of a record's page stands open, so that it does so again when the page is made anew. */
public final class OpenTab {
    private @Nullable String title;

    /**
     * Before anybody has chosen one.
     *
     * @param title the tab to begin with; null for the first
     */
    public OpenTab(@Nullable String title) {
        this.title = title;
    }

    @Nullable
    String title() {
        return title;
    }

    void now(String chosen) {
        title = chosen;
    }
}
