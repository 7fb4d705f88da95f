package hearth.access;

import hearth.common.SubjectId;
import hearth.common.UserId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The SQL about subjects and who may not see them. */
final class SubjectStore {
    private SubjectStore() {}

    static String reference(Handle h, SubjectId id) {
        return h.createQuery("select reference from subject where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    static void hide(Handle h, UserId user, Instant now) {
        h.execute("create temp table if not exists hidden_subject (id integer primary key)");
        h.execute("delete from temp.hidden_subject");
        h.createUpdate("""
                        insert into temp.hidden_subject (id)
                        select s.id from subject s
                         where s.restricted = 1
                           and not exists (select 1 from subject_grant g
                                            where g.subject_id = s.id and g.user_id = :user
                                              and g.starts_at <= :now
                                              and (g.ends_at is null or g.ends_at > :now))
                         union
                        select subject_id from user_link where user_id = :user""").bind("user", user).bind("now", now).execute();
    }

    static boolean hidden(Handle h, SubjectId id) {
        return h.createQuery("select exists (select 1 from temp.hidden_subject where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }
}
