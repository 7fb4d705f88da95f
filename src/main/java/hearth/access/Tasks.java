package hearth.access;

import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tasks that people write down: they stand on Home and in the diary beside all that falls due by itself, until they are done. */
public final class Tasks {
    private static final String KIND = "TASK";

    private Tasks() {}

    /**
     * Writes a task down, in a transaction of the caller's.
     *
     * @param owner by name; a name not met before makes a new worker
     * @throws RuleRefused where it says nothing, nobody has it, or its day has passed
     */
    public static long add(
            Tx tx, @Nullable SubjectId about, String title, LocalDate due, String owner, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (title.isBlank()) {
            refusals.add(Refusal.at("title", "Enter what is to be done."));
        }
        if (owner.isBlank()) {
            refusals.add(Refusal.at("owner", "Enter who has it to do."));
        }
        if (due.isBefore(today)) {
            refusals.add(Refusal.at("due", "That day has passed. Enter today or a later day."));
        }
        RuleRefused.unlessEmpty(refusals);
        return tx.insert(
                about,
                "task",
                Row.of("subject_id", about == null ? null : about.value())
                        .and("title", title.strip())
                        .and("due_on", due)
                        .and("owner_id", Workers.named(tx, owner)));
    }

    public static Optional<Task> find(Handle h, long id) {
        return TaskStore.find(h, id);
    }

    /**
     * Whether somebody may mark a task as done: whoever may change what it is about.
     *
     * @param about what it is about, or null for none
     */
    public static boolean mayBeDone(Session session, @Nullable SubjectId about) {
        return session.may(change(about));
    }

    private static Right change(@Nullable SubjectId about) {
        return about == null ? Right.EDIT_CHILDREN : SubjectKind.of(about).change();
    }

    /**
     * Marks a task as done today.
     *
     * @throws Denied without the right to change what it is about, or where that is restricted for the user
     */
    public static void done(Session session, long id) {
        SubjectId known =
                session.store().<@Nullable SubjectId>read(h -> there(h, id).about());
        session.write(change(known), "mark a task as done", tx -> {
            Task task = there(tx.sql(), id);
            SubjectId about = task.about();
            if (about != null) {
                Subjects.refuseHidden(tx.sql(), about);
            }
            return task.doneOn() == null
                    ? tx.update(about, "task", id, task.version(), Row.of("done_on", session.today()))
                    : task.version();
        });
    }

    private static Task there(Handle h, long id) {
        return find(h, id).orElseThrow(() -> new Mendable("That task is gone. Open the diary again."));
    }

    /** Open ones up to a day about what {@code right} lets people see; those about no record go with children. */
    public static List<Due> due(Handle h, LocalDate until, Right right) {
        return TaskStore.open(h, until).stream()
                .filter(line -> right
                        == (line.kind() == null
                                ? Right.SEE_CHILDREN
                                : line.kind().right()))
                .map(line -> new Due(
                        KIND,
                        line.task().about(),
                        line.reference(),
                        line.owner(),
                        line.dueOn(),
                        line.title(),
                        "A task of the team",
                        line.id()))
                .toList();
    }
}
