package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Half-typed forms, each user's own: kept in the store, where they are encrypted, and outside the trail, because nothing has been
 * said yet.
 */
public final class Drafts {
    private Drafts() {}

    /**
     * One that is neither saved nor given up.
     *
     * @param form its name
     * @param about the record over whose page it was typed; null where it was none
     */
    public record Kept(String form, @Nullable Long about, Instant at) {}

    /**
     * Keeps what was typed into a form so far, in the place of what was kept of it before; an empty map keeps nothing.
     *
     * @param about the record over whose page it is typed; null where it is none
     */
    public static void keep(Session session, String form, @Nullable SubjectId about, Map<String, String> typed) {
        session.store().write(session.actor(), "a half-typed form", tx -> {
            DraftStore.forget(tx, session.user(), form, about);
            if (!typed.isEmpty()) {
                DraftStore.put(tx, session.user(), form, about, typed);
            }
            return form;
        });
    }

    /** Lets go of what anybody has typed half about a record, because the record is about to go. */
    public static void forgetAbout(Tx tx, long record) {
        DraftStore.forgetAbout(tx, record);
    }

    /** What this user has typed into a form about a record and not saved; empty where there is nothing. */
    public static Map<String, String> of(Session session, String form, @Nullable SubjectId about) {
        return session.store().read((Handle h) -> DraftStore.find(h, session.user(), form, about));
    }

    /** All that this user has typed half, the latest first; not about records that are kept from them by now. */
    public static List<Kept> all(Session session) {
        return session.store().read((Handle h) -> DraftStore.all(h, session.user()));
    }
}
