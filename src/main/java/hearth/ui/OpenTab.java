package hearth.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tab of a record's page stands open, so that it does so again when the page is made anew. */
public final class OpenTab {
    private @Nullable String title;
    private List<String> at = List.of();

    /**
     * Before anybody has chosen one.
     *
     * @param title the tab to begin with; null for the first
     */
    public OpenTab(@Nullable String title) {
        this.title = title;
    }

    /**
     * Before anybody has chosen one, to begin at a place on it.
     *
     * @param at the words of the button or heading that gets the focus: the first of these that is there
     */
    public OpenTab(@Nullable String title, String... at) {
        this(title);
        this.at = List.of(at);
    }

    /** Where to begin, once: made anew, a page leaves the focus where it is. */
    List<String> begin() {
        List<String> now = at;
        at = List.of();
        return now;
    }

    @Nullable
    String title() {
        return title;
    }

    void now(String chosen) {
        title = chosen;
    }
}
