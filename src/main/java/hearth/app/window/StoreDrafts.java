package hearth.app.window;

import hearth.access.Session;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import java.util.Map;
import java.util.function.Consumer;

/** Half-typed forms in the store of whoever is signed in. */
final class StoreDrafts implements Drafts {
    private final Desk desk;
    private final Session session;

    StoreDrafts(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    @Override
    public void keep(String form, Map<String, String> typed) {
        Map<String, String> now = Map.copyOf(typed);
        desk.background().write("Keeping the draft", () -> hearth.access.Drafts.keep(session, form, now));
    }

    @Override
    public void find(String form, Consumer<Map<String, String>> then) {
        desk.background()
                .read("Looking for a draft", () -> hearth.access.Drafts.of(session, form))
                .then(then);
    }
}
