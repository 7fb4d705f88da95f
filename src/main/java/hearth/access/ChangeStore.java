package hearth.access;

import hearth.common.UserId;
import hearth.store.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL about what was changed since somebody was here last. */
final class ChangeStore {
    private static final String CHANGED = """
          from audit a join subject s on s.id = a.subject_id
         where a.seq > :seq and a.user_id is distinct from :user and a.action in ('CREATE', 'UPDATE', 'DELETE')
           and s.kind in (select value from json_each(:kinds))
           and s.id not in (select id from temp.hidden_subject)
        """;

    private ChangeStore() {}

    /** The last line of the trail that a user wrote before signing in this time. */
    public record Last(long seq, Instant at) {}

    static Optional<Last> lastHere(Handle h, UserId user, Action signIn) {
        return h.createQuery("""
            select seq, at from audit
             where user_id = :user
               and seq < (select max(seq) from audit where user_id = :user and action = :action)
             order by seq desc limit 1\
            """)
                .bind("user", user)
                .bind("action", signIn)
                .mapTo(Last.class)
                .findOne();
    }

    static long count(Handle h, long seq, UserId user, Set<SubjectKind> kinds) {
        return h.createQuery("select count(distinct s.id)" + CHANGED)
                .bind("seq", seq)
                .bind("user", user)
                .bind("kinds", json(kinds))
                .mapTo(Long.class)
                .one();
    }

    static List<Changes.Change> latest(Handle h, long seq, UserId user, Set<SubjectKind> kinds, int atMost) {
        return h.createQuery("""
            select c.id, c.kind, c.reference, c.made, u.name as by, l.at
              from (select s.id, s.kind, s.reference, max(a.seq) as last,
                           max(a.table_name = 'subject' and a.action = 'CREATE') as made
            """ + CHANGED + """
                     group by s.id order by max(a.seq) desc limit :most) c
              join audit l on l.seq = c.last
              left join app_user u on u.id = l.user_id
             order by c.last desc\
            """)
                .bind("seq", seq)
                .bind("user", user)
                .bind("kinds", json(kinds))
                .bind("most", atMost)
                .mapTo(Changes.Change.class)
                .list();
    }

    private static String json(Set<SubjectKind> kinds) {
        return kinds.stream().map(kind -> '"' + kind.name() + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
