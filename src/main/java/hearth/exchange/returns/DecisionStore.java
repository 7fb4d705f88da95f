package hearth.exchange.returns;

import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what was decided of differences. */
final class DecisionStore {
    private DecisionStore() {}

    /** A decision with what it was about. */
    public record Line(
            long id,
            String child,
            String file,
            String rowKey,
            String field,
            String seen,
            Decision.Choice choice,
            @Nullable Long taskId,
            LocalDate decidedOn,
            String by,
            int version,
            boolean done) {
        /** Whether it still answers the same difference: where the task is done and it differs all the same, it is asked again. */
        boolean holds(Difference one) {
            return seen.equals(one.seen()) && !done;
        }

        Decision decision() {
            return new Decision(choice, decidedOn, by, taskId);
        }

        Difference.Key key() {
            return new Difference.Key(child, file, rowKey, field);
        }
    }

    private static final String LINES = """
        select d.id, d.child, d.file, d.row_key, d.field, d.seen, d.choice, d.task_id, d.decided_on, u.name as by, d.version,
               coalesce(t.done_on is not null, 0) as done
          from return_decision d join app_user u on u.id = d.decided_by left join task t on t.id = d.task_id
         where d.collection_year = :year\
        """;

    static Map<Difference.Key, Line> of(Handle h, FinancialYear year) {
        var lines = new HashMap<Difference.Key, Line>();
        h.createQuery(LINES)
                .bind("year", year.begins() + 1)
                .mapTo(Line.class)
                .forEach(line -> lines.put(line.key(), line));
        return lines;
    }
}
