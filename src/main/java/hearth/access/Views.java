package hearth.access;

import hearth.common.Denied;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The views of lists that somebody has saved, for themselves or for the whole team: filters, columns and order under a name. With which
 * of them a list opens, and which stand on top, everybody says for themselves.
 */
public final class Views {
    private Views() {}

    /**
     * One of them, as one user has it.
     *
     * @param body what the window makes of it, as JSON; without its "search" where it is another's
     * @param shared whether the whole team has it
     * @param owner whose it is; null where it is the user's own
     * @param start whether the list opens with it
     * @param pinned whether it stands on top
     */
    public record View(
            long id,
            String name,
            String body,
            int version,
            boolean shared,
            @Nullable String owner,
            boolean start,
            boolean pinned) {
        /** Whether the user may change it or take it away: what another has shared only who manages users may. */
        public boolean of(Session session) {
            return owner == null || session.may(Right.MANAGE_USERS);
        }
    }

    /** Those of a user for one list and those of the team: what is pinned first, then the user's own, by name. */
    public static List<View> of(Session session, String list) {
        return session.store().read(h -> ViewStore.of(h, session.user(), list));
    }

    /**
     * Saves one; one of the user's own of the same name gives way, and stays with the team if the team has it.
     *
     * @param shared whether the whole team is to have it
     * @throws RuleRefused where it has no name
     */
    public static void save(Session session, String list, String name, String body, boolean shared) {
        String called = name.strip();
        if (called.isEmpty()) {
            throw new RuleRefused(Refusal.at("name", "Enter a name for the view."));
        }
        Row row = Row.of("name", called).and("body_json", body);
        session.store().write(session.actor(), "save a view", tx -> {
            for (View same : ViewStore.of(tx.sql(), session.user(), list)) {
                if (same.owner() == null && same.name().equalsIgnoreCase(called)) {
                    return tx.update(
                            null,
                            "saved_view",
                            same.id(),
                            same.version(),
                            row.and("is_shared", shared || same.shared()));
                }
            }
            tx.insert(
                    null,
                    "saved_view",
                    row.and("is_shared", shared).and("user_id", session.user()).and("screen", list));
            return 1;
        });
    }

    /** Lets a list open with a view, or with none of them (null). */
    public static void start(Session session, String list, @Nullable View with) {
        session.store().write(session.actor(), "open with a view", tx -> {
            for (View view : ViewStore.of(tx.sql(), session.user(), list)) {
                boolean start = with != null && view.id() == with.id();
                if (start != view.start()) {
                    use(tx, session, view, start, null);
                }
            }
            return list;
        });
    }

    /** Puts a view on top, or back among the others. */
    public static void pin(Session session, View view, boolean pinned) {
        session.store().write(session.actor(), "pin a view", tx -> {
            use(tx, session, view, null, pinned);
            return view;
        });
    }

    /** What is null stays as it is. */
    private static void use(Tx tx, Session session, View view, @Nullable Boolean start, @Nullable Boolean pinned) {
        Optional<ViewStore.Use> before = ViewStore.use(tx.sql(), session.user(), view.id());
        boolean was = before.map(ViewStore.Use::start).orElse(view.start());
        boolean stood = before.map(ViewStore.Use::pinned).orElse(view.pinned());
        Row said = Row.of("is_start", start == null ? was : start).and("is_pinned", pinned == null ? stood : pinned);
        if (before.isPresent()) {
            tx.update(null, "saved_view_use", before.get().id(), before.get().version(), said);
        } else {
            tx.insert(null, "saved_view_use", said.and("view_id", view.id()).and("user_id", session.user()));
        }
    }

    /**
     * Gives one to the whole team, or keeps it for its owner alone again.
     *
     * @throws Denied where it is another's and the user is no administrator
     */
    public static void share(Session session, View view, boolean shared) {
        allow(session, view);
        session.store()
                .write(
                        session.actor(),
                        "share a view",
                        tx -> tx.update(null, "saved_view", view.id(), view.version(), Row.of("is_shared", shared)));
    }

    /**
     * Takes one away, from everybody who has it.
     *
     * @throws Denied where it is another's and the user is no administrator
     */
    public static void remove(Session session, View view) {
        allow(session, view);
        session.store().write(session.actor(), "remove a view", tx -> {
            ViewStore.uses(tx.sql(), view.id()).forEach(use -> tx.delete(null, "saved_view_use", use));
            tx.delete(null, "saved_view", view.id());
            return view;
        });
    }

    private static void allow(Session session, View view) {
        if (!view.of(session)) {
            throw new Denied("The view " + view.name() + " is " + view.owner()
                    + "'s. Ask them, or somebody who manages users, to change it.");
        }
    }
}
