package hearth.access;

import hearth.common.WorkerId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about workers. */
final class WorkerStore {
    private static final String WORKER =
            "select id, name, job, qualified, registration, active, version from worker where ";

    private WorkerStore() {}

    static List<Worker> active(Handle h) {
        return h.createQuery(WORKER + "active = 1 order by name, id")
                .mapTo(Worker.class)
                .list();
    }

    static Optional<Worker> find(Handle h, WorkerId id) {
        return h.createQuery(WORKER + "id = :id")
                .bind("id", id)
                .mapTo(Worker.class)
                .findOne();
    }

    static Optional<WorkerId> named(Handle h, String name) {
        return h.createQuery("select id from worker where lower(name) = lower(:name) order by id limit 1")
                .bind("name", name)
                .mapTo(WorkerId.class)
                .findOne();
    }
}
