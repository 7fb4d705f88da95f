package hearth.access;

import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Row;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about records that are a user's own. */
final class OwnRecordStore {
    private OwnRecordStore() {}

    static List<OwnRecords.Declared> all(Handle h) {
        return h.createQuery("""
            select l.rowid as "row", u.id as "user", u.name, s.reference, l.relation
              from user_link l join app_user u on u.id = l.user_id join subject s on s.id = l.subject_id
             where u.removed_at is null order by u.name, s.reference\
            """).mapTo(OwnRecords.Declared.class).list();
    }

    /** Whose a record is, and what it is to them. */
    public record Link(UserId user, String relation) {
        Row row(SubjectId record) {
            return Row.of("user_id", user).and("subject_id", record).and("relation", relation);
        }
    }

    static List<Link> of(Handle h, SubjectId record) {
        return h.createQuery("select user_id as \"user\", relation from user_link where subject_id = :record")
                .bind("record", record)
                .mapTo(Link.class)
                .list();
    }

    static boolean has(Handle h, UserId user, SubjectId record) {
        return h.createQuery("select exists (select 1 from user_link where user_id = :user and subject_id = :record)")
                .bind("user", user)
                .bind("record", record)
                .mapTo(Boolean.class)
                .one();
    }
}
