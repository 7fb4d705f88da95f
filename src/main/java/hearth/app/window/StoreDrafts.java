package hearth.app.window;

import hearth.access.Session;
import hearth.common.SubjectId;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Half-typed forms in the store of whoever is signed in: those of one page, or of one record's page. */
final class StoreDrafts implements Drafts {
    private final Desk desk;
    private final Session session;
    private final String place;
    private final @Nullable SubjectId about;

    /** Those that have names of their own, wherever they stand. */
    StoreDrafts(Desk desk, Session session) {
        this(desk, session, null, null);
    }

    /**
     * Those over one page.
     *
     * @param about the record it is the page of; null for a page of the place
     */
    StoreDrafts(Desk desk, Session session, @Nullable Place place, @Nullable SubjectId about) {
        this.desk = desk;
        this.session = session;
        this.place = place == null ? "" : place.name() + " ";
        this.about = about;
    }

    @Override
    public void keep(String form, Map<String, String> typed) {
        Map<String, String> now = Map.copyOf(typed);
        desk.background()
                .write("Keeping the draft", () -> hearth.access.Drafts.keep(session, place + form, about, now));
    }

    @Override
    public void find(String form, Consumer<Map<String, String>> then) {
        desk.background()
                .read("Looking for a draft", () -> hearth.access.Drafts.of(session, place + form, about))
                .then(then);
    }
}
