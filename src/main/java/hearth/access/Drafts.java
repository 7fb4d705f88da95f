package hearth.access;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Half-typed forms, each user's own: kept in the store, where they are encrypted, and outside the trail, because nothing has been
 * said yet.
 */
public final class Drafts {
    private Drafts() {}

    /** Keeps what was typed into a form so far, in the place of what was kept of it before; an empty map keeps nothing. */
    public static void keep(Session session, String form, Map<String, String> typed) {
        session.store().write(session.actor(), "a half-typed form", tx -> {
            DraftStore.forget(tx, session.user(), form);
            if (!typed.isEmpty()) {
                DraftStore.put(tx, session.user(), form, typed);
            }
            return form;
        });
    }

    /** What this user has typed into a form and not saved; empty where there is nothing. */
    public static Map<String, String> of(Session session, String form) {
        return session.store().read((Handle h) -> DraftStore.find(h, session.user(), form));
    }
}
