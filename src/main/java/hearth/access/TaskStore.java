package hearth.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about tasks that somebody wrote down. */
final class TaskStore {
    private static final String TASKS = """
        select t.id, t.subject_id, s.kind, coalesce(s.reference, '') as reference, t.title, t.due_on, w.name as owner, t.done_on,
               t.version
          from task t join worker w on w.id = t.owner_id left join subject s on s.id = t.subject_id
         where t.due_on is not null\
        """;

    private TaskStore() {}

    /** A task with the reference of what it is about. */
    public record Line(
            long id,
            @Nullable Long subjectId,
            @Nullable SubjectKind kind,
            String reference,
            String title,
            LocalDate dueOn,
            String owner,
            @Nullable LocalDate doneOn,
            int version) {
        Task task() {
            return new Task(
                    id,
                    subjectId == null || kind == null ? null : Subjects.id(kind, subjectId),
                    title,
                    dueOn,
                    owner,
                    doneOn,
                    version);
        }
    }

    static Optional<Task> find(Handle h, long id) {
        return h.createQuery(TASKS + " and t.id = :id")
                .bind("id", id)
                .mapTo(Line.class)
                .findOne()
                .map(Line::task);
    }

    static List<Line> open(Handle h, LocalDate until) {
        return h.createQuery(TASKS + " and t.done_on is null and t.due_on <= :until order by t.due_on, t.id")
                .bind("until", until)
                .mapTo(Line.class)
                .list();
    }
}
