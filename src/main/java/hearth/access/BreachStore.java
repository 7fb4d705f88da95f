package hearth.access;

import hearth.common.SubjectId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about breaches. */
final class BreachStore {
    private static final String SELECT = """
        select b.id, b.rule, s.reference as about, b.message, b.since, b.who, b.due_on as due, b.resolved_on, b.resolved_how,
               b.version
          from breach b join subject s on s.id = b.subject_id
        """;

    /** Those that stand on a day, as a list. */
    static final String STANDING = """
        select b.subject_id as id, b.rule, s.reference as about, b.since, b.who, b.due_on as due,
               case when b.due_on < :day then 'Overdue' else 'Open' end as state, b.message
          from breach b join subject s on s.id = b.subject_id
         where b.since <= :day and (b.resolved_on is null or b.resolved_on > :day)\
        """;

    private BreachStore() {}

    static boolean stands(Handle h, SubjectId about, String rule, LocalDate since) {
        return h.createQuery(
                        "select exists (select 1 from breach where subject_id = :about and rule = :rule and since ="
                                + " :since)")
                .bind("about", about)
                .bind("rule", rule)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
    }

    static List<Breach> standing(Handle h, LocalDate day) {
        return h.createQuery(SELECT + """
            where b.since <= :day and (b.resolved_on is null or b.resolved_on > :day)
            order by b.since, b.id\
            """).bind("day", day).mapTo(Breach.class).list();
    }

    static List<Breach> on(Handle h, SubjectId about) {
        return h.createQuery(SELECT + " where b.subject_id = :about order by b.since desc, b.id desc")
                .bind("about", about)
                .mapTo(Breach.class)
                .list();
    }
}
