package hearth.access;

import hearth.common.Answer;
import hearth.common.Mendable;
import hearth.common.WorkerId;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The people who do the work, by name. */
public final class Workers {
    private Workers() {}

    public static List<Worker> active(Handle h) {
        return WorkerStore.active(h);
    }

    /** One, of those that a record names. */
    public static Worker get(Handle h, WorkerId id) {
        return WorkerStore.find(h, id)
                .orElseThrow(() -> new Mendable("That member of staff is not in the store any more."));
    }

    /**
     * Says what somebody's job is and whether they are a qualified social worker (National Minimum Standards 2011, standard 21).
     *
     * @throws hearth.common.Conflict where somebody else has changed it since {@code version}
     */
    public static int describe(
            Session session, Worker worker, @Nullable String job, Answer qualified, @Nullable String registration) {
        return session.write(
                Right.SET_PRACTICE,
                "say who does the work",
                tx -> tx.update(
                        null,
                        "worker",
                        worker.id().value(),
                        worker.version(),
                        Row.of("job", job).and("qualified", qualified).and("registration", registration)));
    }

    /** The worker of that name; a name not met before makes a new one. */
    public static WorkerId named(Tx tx, String name) {
        return WorkerStore.named(tx.sql(), name.strip())
                .orElseGet(() -> new WorkerId(tx.insert(null, "worker", Row.of("name", name.strip()))));
    }
}
