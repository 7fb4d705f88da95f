package hearth.access;

import hearth.common.SubjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that finds what points at a record, as the file itself tells it. Names of tables and columns come from the file's own schema. */
final class PointingStore {
    private PointingStore() {}

    /** A column that points at people or at records of any kind. */
    record Pointer(String fromTable, String fromColumn, boolean versioned) {}

    /** One column of a rule that no two rows are the same. */
    record Part(String rule, @Nullable String part) {}

    /** All of them, without what is only derived and stands in no trail. */
    static List<Pointer> pointers(Handle h) {
        return h.createQuery("""
            select m.name as from_table, f."from" as from_column,
                   exists (select 1 from pragma_table_info(m.name) c where c.name = 'version') as versioned
              from sqlite_schema m join pragma_foreign_key_list(m.name) f on f."table" in ('person', 'subject')
             where m.type = 'table' and f."from" <> 'id' and m.name not in ('search_text', 'person_key', 'draft')
             order by m.name, f."from"\
            """).mapTo(Pointer.class).list();
    }

    static List<Long> rows(Handle h, Pointer pointer, SubjectId at) {
        return h.createQuery("select rowid from " + pointer.fromTable() + " where " + pointer.fromColumn() + " = :at")
                .bind("at", at)
                .mapTo(Long.class)
                .list();
    }

    /** The record that the trail last had a row under; null where it is under none. */
    static @Nullable SubjectId subject(Handle h, String table, long rowid) {
        return h.createQuery("""
            select s.id, s.kind from audit a join subject s on s.id = a.subject_id
             where a.seq = (select max(b.seq) from audit b where b.table_name = :table and b.row_id = :row)\
            """)
                .bind("table", table)
                .bind("row", rowid)
                .mapTo(SubjectStore.Found.class)
                .findOne()
                .map(found -> Subjects.id(found.kind(), found.id()))
                .orElse(null);
    }

    /** Whether a row, as the trail has it before or after, speaks of a record that the signed-in user may not see. */
    static boolean ofHidden(Handle h, long seq) {
        return h.createQuery("""
            select exists (
              select 1 from audit a join audit_payload p on p.seq = a.seq
                join pragma_foreign_key_list(a.table_name) f
                join temp.hidden_subject x
               where a.seq = :seq
                 and f."table" in ('subject', 'person', 'enquiry', 'household', 'child', 'placement', 'referral', 'concern', 'provider')
                 and (x.id = json_extract(p.before_json, '$.' || f."from") or x.id = json_extract(p.after_json, '$.' || f."from")))\
            """).bind("seq", seq).mapTo(Boolean.class).one();
    }

    /** One row, by column. */
    static Map<String, @Nullable Object> row(Handle h, String table, long rowid) {
        return new HashMap<>(h.createQuery("select * from " + table + " where rowid = :row")
                .bind("row", rowid)
                .mapToMap()
                .one());
    }

    /** Whether there would be two rows alike if this one pointed elsewhere. */
    static boolean twice(Handle h, Pointer pointer, long rowid, SubjectId elsewhere) {
        Map<String, List<Part>> rules = h.createQuery("""
            select l.name as rule, i.name as part
              from pragma_index_list(:table) l join pragma_index_info(l.name) i
             where l."unique" = 1 and l.partial = 0\
            """).bind("table", pointer.fromTable()).mapTo(Part.class).stream()
                .collect(Collectors.groupingBy(Part::rule));
        for (List<Part> parts : rules.values()) {
            if (parts.stream().noneMatch(p -> pointer.fromColumn().equals(p.part()))) {
                continue;
            }
            String same = parts.stream()
                    .filter(p -> !pointer.fromColumn().equals(p.part()))
                    .map(p -> " and o." + p.part() + " is not distinct from r." + p.part())
                    .collect(Collectors.joining());
            boolean taken = h.createQuery("select exists (select 1 from " + pointer.fromTable() + " r join "
                            + pointer.fromTable() + " o on o.rowid <> r.rowid and o." + pointer.fromColumn() + " = :to"
                            + same + " where r.rowid = :row)")
                    .bind("to", elsewhere)
                    .bind("row", rowid)
                    .mapTo(Boolean.class)
                    .one();
            if (taken) {
                return true;
            }
        }
        return false;
    }
}
