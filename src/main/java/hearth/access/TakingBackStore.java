package hearth.access;

import hearth.common.SubjectId;
import hearth.common.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that reads what one transaction did out of the trail, and what became of it. */
final class TakingBackStore {
    private TakingBackStore() {}

    /** One row that was put, changed or taken away. */
    record Done(
            String action,
            @Nullable Long subjectId,
            @Nullable SubjectKind subjectKind,
            String tableName,
            long rowId,
            @Nullable Integer rowVersion,
            @Nullable String beforeJson,
            @Nullable String afterJson) {
        @Nullable
        SubjectId subject() {
            return subjectId == null || subjectKind == null ? null : Subjects.id(subjectKind, subjectId);
        }
    }

    /** What the transaction did in which a row was made, the last first; without images where those were destroyed. */
    static List<Done> since(Handle h, String table, long row) {
        return h.createQuery("""
            with first as (select seq, txn from audit where table_name = :table and row_id = :row and action = 'CREATE')
            select a.action, a.subject_id, s.kind as subject_kind, a.table_name, a.row_id, a.row_version, p.before_json, p.after_json
              from first f join audit a on a.seq >= f.seq and a.txn = f.txn
               and a.seq < coalesce((select b.seq from audit b where b.seq > f.seq and b.txn <> f.txn order by b.seq limit 1),
                                    a.seq + 1)
              left join audit_payload p on p.seq = a.seq left join subject s on s.id = a.subject_id
             where a.action in ('CREATE', 'UPDATE', 'DELETE')
             order by a.seq desc\
            """)
                .bind("table", table)
                .bind("row", row)
                .mapTo(Done.class)
                .list();
    }

    /** Where the trail ends. */
    static long end(Handle h) {
        return h.createQuery("select coalesce(max(seq), 0) from audit")
                .mapTo(Long.class)
                .one();
    }

    /** In which transactions a user changed something since a place in the trail. */
    static List<Long> transactions(Handle h, long since, UserId user) {
        return h.createQuery("""
            select distinct txn from audit
             where seq > :since and user_id = :user and action in ('CREATE', 'UPDATE', 'DELETE')\
            """)
                .bind("since", since)
                .bind("user", user)
                .mapTo(Long.class)
                .list();
    }

    /** What one transaction did that began after a place in the trail, the last first; without images where those were destroyed. */
    static List<Done> of(Handle h, long transaction, long since) {
        return h.createQuery("""
            select a.action, a.subject_id, s.kind as subject_kind, a.table_name, a.row_id, a.row_version, p.before_json, p.after_json
              from audit a left join audit_payload p on p.seq = a.seq left join subject s on s.id = a.subject_id
             where a.seq > :since and a.txn = :txn and a.action in ('CREATE', 'UPDATE', 'DELETE')
             order by a.seq desc\
            """)
                .bind("since", since)
                .bind("txn", transaction)
                .mapTo(Done.class)
                .list();
    }

    static Map<String, @Nullable Object> image(Handle h, @Nullable String json) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        if (json != null) {
            h.createQuery("select key as name, atom as value from json_each(:json)")
                    .bind("json", json)
                    .mapToMap()
                    .forEach(value -> columns.put(String.valueOf(value.get("name")), whole(value.get("value"))));
        }
        return columns;
    }

    private static @Nullable Object whole(@Nullable Object value) {
        return value instanceof Integer number ? (Long) number.longValue() : value;
    }

    /** The row as it is now; empty where it is gone. */
    static Map<String, @Nullable Object> now(Handle h, String table, long row) {
        var columns = new HashMap<String, @Nullable Object>();
        h.createQuery("select * from " + table + " where rowid = :row")
                .bind("row", row)
                .mapToMap()
                .findOne()
                .ifPresent(found -> found.forEach((name, value) -> columns.put(name, whole(value))));
        return columns;
    }

    /** What people call the record a row belongs to; not where they may not see it. */
    static String reference(Handle h, @Nullable Long subject) {
        return h.createQuery("select reference from subject where id = :id"
                        + " and id not in (select id from temp.hidden_subject)")
                .bind("id", subject)
                .mapTo(String.class)
                .findOne()
                .orElse("a record");
    }
}
