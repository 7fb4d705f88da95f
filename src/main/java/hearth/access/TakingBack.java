package hearth.access;

import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Action;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes back, as one, what one transaction did: each row becomes what it was before, as the trail has it. */
public final class TakingBack {
    private TakingBack() {}

    /**
     * Takes back everything that was done from the making of a row to the end of its transaction, that row itself left standing. What
     * somebody changed since in other columns stays.
     *
     * @param about whose record the undoing stands under in the trail; each row stands under the one it was done under
     * @throws RuleRefused where something it changed was changed again since; nothing is taken back then
     */
    public static void to(Tx tx, SubjectId about, String table, long row) {
        back(
                tx,
                about,
                TakingBackStore.since(tx.sql(), table, row),
                done -> done.tableName().equals(table) && done.rowId() == row);
    }

    /**
     * Does something that the user may, and gives what takes it back as one; nothing where it wrote nothing, or in more than one
     * transaction. Taking it back throws {@link RuleRefused} where something it changed was changed again since.
     */
    public static Optional<Runnable> after(Session session, Runnable write) {
        long before = session.store().read(TakingBackStore::end);
        write.run();
        List<Long> done = session.store().read(h -> TakingBackStore.transactions(h, before, session.user()));
        return done.size() == 1 ? Optional.of(() -> back(session, done.getFirst(), before)) : Optional.empty();
    }

    private static void back(Session session, long transaction, long since) {
        session.store().write(session.actor(), "take back a change", tx -> {
            List<TakingBackStore.Done> all = TakingBackStore.of(tx.sql(), transaction, since);
            List<SubjectId> about = all.stream()
                    .map(TakingBackStore.Done::subject)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            about.forEach(id -> Subjects.refuseHidden(tx.sql(), id));
            back(tx, about.isEmpty() ? null : about.getFirst(), all, done -> false);
            return transaction;
        });
    }

    private static void back(
            Tx tx, @Nullable SubjectId about, List<TakingBackStore.Done> all, Predicate<TakingBackStore.Done> stays) {
        Map<String, Integer> last = lastVersions(all);
        for (TakingBackStore.Done done : all) {
            if (done.action().equals("CREATE") && laterThan(tx, done, last)) {
                throw changedSince(tx, done);
            }
        }
        for (TakingBackStore.Done done : all) {
            if (!stays.test(done)) {
                back(tx, done);
            }
        }
        tx.record(Action.UNDO, about, (long) all.size(), null);
    }

    /** At which version the transaction left each row that it made or changed. */
    private static Map<String, Integer> lastVersions(List<TakingBackStore.Done> all) {
        var last = new HashMap<String, Integer>();
        for (TakingBackStore.Done done : all) {
            if (done.rowVersion() != null) {
                last.merge(done.tableName() + done.rowId(), done.rowVersion(), Math::max);
            }
        }
        return last;
    }

    private static boolean laterThan(Tx tx, TakingBackStore.Done made, Map<String, Integer> last) {
        Object version =
                TakingBackStore.now(tx.sql(), made.tableName(), made.rowId()).get("version");
        return version instanceof Long now && now > last.getOrDefault(made.tableName() + made.rowId(), 1);
    }

    private static RuleRefused changedSince(Tx tx, TakingBackStore.Done done) {
        // Hearth's own: undoing never loses what somebody wrote later.
        return new RuleRefused(Refusal.of(
                "UNDO-01",
                "It cannot be undone, because " + TakingBackStore.reference(tx.sql(), done.subjectId())
                        + " was changed since. Nothing was undone. Put that right by hand, or take the later"
                        + " change back first."));
    }

    private static void back(Tx tx, TakingBackStore.Done done) {
        SubjectId about = done.subject();
        Map<String, @Nullable Object> before = TakingBackStore.image(tx.sql(), done.beforeJson());
        Map<String, @Nullable Object> after = TakingBackStore.image(tx.sql(), done.afterJson());
        Map<String, @Nullable Object> now = TakingBackStore.now(tx.sql(), done.tableName(), done.rowId());
        if (before.isEmpty() && after.isEmpty()) {
            // What is destroyed when its time of keeping ends comes back in no way (UK GDPR art. 5(1)(e)).
            throw new RuleRefused(Refusal.of(
                    "UNDO-02", "What these rows were before has been destroyed. This can no longer be undone."));
        }
        if (done.action().equals("DELETE")) {
            tx.insert(about, done.tableName(), Row.of(before));
            return;
        }
        var changed = new ArrayList<String>();
        for (String column : after.keySet()) {
            if (!column.equals("version") && !Objects.equals(after.get(column), before.get(column))) {
                changed.add(column);
            }
        }
        if (now.isEmpty() || changed.stream().anyMatch(column -> !Objects.equals(after.get(column), now.get(column)))) {
            throw changedSince(tx, done);
        }
        if (done.action().equals("CREATE")) {
            if (done.tableName().equals("subject")) {
                DraftStore.forgetAbout(tx, done.rowId());
            }
            tx.delete(about, done.tableName(), done.rowId());
            return;
        }
        var as = new LinkedHashMap<String, @Nullable Object>();
        changed.forEach(column -> as.put(column, before.get(column)));
        int version = ((Number) Objects.requireNonNull(now.get("version"))).intValue();
        tx.update(about, done.tableName(), done.rowId(), version, Row.of(as));
    }
}
