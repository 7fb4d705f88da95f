package hearth.access;

import hearth.common.Mendable;
import hearth.store.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views of lists that somebody has saved for themselves: filters, columns and order under a name. */
public final class Views {
    private Views() {}

    /**
     * One of them.
     *
     * @param start whether the list opens with it
     * @param body what the window makes of it
     */
    public record View(long id, String name, boolean start, String body, int version) {}

    /** Those of a user for one list, by name. */
    public static List<View> of(Session session, String list) {
        return session.store().read(h -> ViewStore.of(h, session.user(), list));
    }

    /**
     * Saves one; one of the same name gives way.
     *
     * @throws Mendable where it has no name
     */
    public static void save(Session session, String list, String name, String body) {
        String called = name.strip();
        if (called.isEmpty()) {
            throw new Mendable("Enter a name for the view.");
        }
        session.store().write(session.actor(), "save a view", tx -> {
            for (View same : ViewStore.of(tx.sql(), session.user(), list)) {
                if (same.name().equalsIgnoreCase(called)) {
                    return tx.update(
                            null,
                            "saved_view",
                            same.id(),
                            same.version(),
                            Row.of("name", called).and("body_json", body));
                }
            }
            tx.insert(
                    null,
                    "saved_view",
                    Row.of("user_id", session.user())
                            .and("screen", list)
                            .and("name", called)
                            .and("body_json", body));
            return 1;
        });
    }

    /** Lets a list open with a view, or with none of them (null). */
    public static void start(Session session, String list, @Nullable View with) {
        session.store().write(session.actor(), "open with a view", tx -> {
            for (View view : ViewStore.of(tx.sql(), session.user(), list)) {
                boolean start = with != null && view.id() == with.id();
                tx.update(null, "saved_view", view.id(), view.version(), Row.of("is_start", start));
            }
            return list;
        });
    }

    /** Takes one away. */
    public static void remove(Session session, View view) {
        session.store().write(session.actor(), "remove a view", tx -> {
            tx.delete(null, "saved_view", view.id());
            return view;
        });
    }
}
