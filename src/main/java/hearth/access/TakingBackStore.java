package hearth.access;

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
            String tableName,
            long rowId,
            @Nullable String beforeJson,
            @Nullable String afterJson) {}

    /** What the transaction did in which a row was made, the last first. */
    static List<Done> since(Handle h, String table, long row) {
        return h.createQuery("""
            with first as (select seq, txn from audit where table_name = :table and row_id = :row and action = 'CREATE')
            select a.action, a.subject_id, a.table_name, a.row_id, p.before_json, p.after_json
              from first f join audit a on a.seq >= f.seq and a.txn = f.txn
               and a.seq < coalesce((select b.seq from audit b where b.seq > f.seq and b.txn <> f.txn order by b.seq limit 1),
                                    a.seq + 1)
              join audit_payload p on p.seq = a.seq
             where a.action in ('CREATE', 'UPDATE', 'DELETE')
             order by a.seq desc\
            """)
                .bind("table", table)
                .bind("row", row)
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

    static String reference(Handle h, @Nullable Long subject) {
        return h.createQuery("select reference from subject where id = :id")
                .bind("id", subject)
                .mapTo(String.class)
                .findOne()
                .orElse("a record");
    }
}
