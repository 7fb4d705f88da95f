package hearth.access;

import hearth.common.WorkerId;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The people who do the work, by name. */
public final class Workers {
    private Workers() {}

    public static List<Worker> active(Handle h) {
        return WorkerStore.active(h);
    }

    /** The worker of that name; a name not met before makes a new one. */
    public static WorkerId named(Tx tx, String name) {
        return WorkerStore.named(tx.sql(), name.strip())
                .orElseGet(() -> new WorkerId(tx.insert(null, "worker", Row.of("name", name.strip()))));
    }
}
