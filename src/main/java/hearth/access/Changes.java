package hearth.access;

import hearth.store.Action;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What others changed since a user was here last, out of the trail: each record once, and only records the user may see. */
public final class Changes {
    private Changes() {}

    /**
     * A record that was changed.
     *
     * @param made whether it is new since then
     * @param by who changed it last; null for the program itself
     */
    public record Change(
            long id,
            SubjectKind kind,
            String reference,
            boolean made,
            @Nullable String by,
            Instant at) {}

    /**
     * All of it.
     *
     * @param since when the user did something last, before signing in this time
     * @param changes the latest first
     * @param more how many records more were changed
     */
    public record Since(Instant since, List<Change> changes, long more) {}

    /** What was changed, at most so many records; empty for somebody who was never here before. */
    public static Optional<Since> forUser(Session session, int atMost) {
        Set<SubjectKind> kinds = kinds(session);
        return session.store()
                .read(h -> ChangeStore.lastHere(h, session.user(), Action.LOGIN).map(last -> {
                    long all = ChangeStore.count(h, last.seq(), session.user(), kinds);
                    List<Change> changes = ChangeStore.latest(h, last.seq(), session.user(), kinds, atMost);
                    return new Since(last.at(), changes, all - changes.size());
                }));
    }

    private static Set<SubjectKind> kinds(Session session) {
        var kinds = EnumSet.noneOf(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            if (session.may(kind.right())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
