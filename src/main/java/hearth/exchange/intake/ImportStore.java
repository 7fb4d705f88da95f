package hearth.exchange.intake;

import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.WorkerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about imports: batches, what they left of each record, and by what rows are recognised. */
final class ImportStore {
    private static final int AT_ONCE = 500;

    private ImportStore() {}

    /** A reference and the record that has it. */
    public record Referred(String reference, long id) {}

    /** A worker and the name. */
    public record Named(WorkerId id, String name) {}

    /** What an import left of a record. */
    public record Left(long rowId, String valuesJson) {}

    /** A batch as stored. */
    public record Stored(long id, String reference, String state, int version) {}

    /** A saved mapping. */
    public record Mapping(long id, String mappingJson, int version) {}

    /** One row of the trail of a batch, with the row before and after. */
    public record Change(
            long seq,
            String action,
            @Nullable Long subjectId,
            String tableName,
            long rowId,
            @Nullable String beforeJson,
            @Nullable String afterJson) {}

    static Map<String, Long> references(Handle h, String kind, Collection<String> references) {
        var found = new HashMap<String, Long>();
        for (List<String> some :
                parts(references.stream().map(r -> r.toUpperCase(Locale.ROOT)).toList())) {
            h.createQuery("select reference, id from subject where kind = :kind and reference in (<references>)")
                    .bind("kind", kind)
                    .bindList("references", some)
                    .mapTo(Referred.class)
                    .forEach(r -> found.put(r.reference(), r.id()));
        }
        return found;
    }

    static Map<WorkerId, String> workers(Handle h) {
        return h.createQuery("select id, name from worker").mapTo(Named.class).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** What the last import that stands left of each record. */
    static Map<Long, Kept> kept(Handle h, String table, Collection<Long> ids) {
        var kept = new HashMap<Long, Kept>();
        for (List<Long> some : parts(ids)) {
            h.createQuery("""
                select r.row_id, r.values_json
                  from import_row r
                  join import_sheet s on s.id = r.sheet_id
                  join import_batch b on b.id = s.batch_id and b.state = 'APPLIED'
                 where r.table_name = :table and r.row_id in (<ids>) and r.values_json is not null
                 order by r.id\
                """)
                    .bind("table", table)
                    .bindList("ids", some)
                    .mapTo(Left.class)
                    .forEach(left -> kept.merge(left.rowId(), Kept.parse(left.valuesJson()), Kept::then));
        }
        return kept;
    }

    /** Those of the records in which nothing was written since an import last told of them, nor in the people of an enquiry. */
    static Set<Long> untouched(Handle h, String table, Collection<Long> ids) {
        var untouched = new HashSet<Long>();
        for (List<Long> some : parts(ids)) {
            untouched.addAll(h.createQuery("""
                select k.row_id
                  from (select r.row_id, max(s.batch_id) as batch_id
                          from import_row r
                          join import_sheet s on s.id = r.sheet_id
                          join import_batch b on b.id = s.batch_id and b.state = 'APPLIED'
                         where r.table_name = :table and r.row_id in (<ids>)
                         group by r.row_id) k
                  join audit i on i.table_name = 'import_batch' and i.row_id = k.batch_id and i.action = 'CREATE'
                 where not exists (select 1 from audit a where a.subject_id = k.row_id and a.txn > i.txn
                                      and a.action in ('CREATE', 'UPDATE', 'DELETE'))
                   and not exists (select 1 from enquiry_person p join audit a on a.subject_id = p.person_id
                                    where p.enquiry_id = k.row_id and a.txn > i.txn
                                      and a.action in ('CREATE', 'UPDATE', 'DELETE'))\
                """)
                    .bind("table", table)
                    .bindList("ids", some)
                    .mapTo(Long.class)
                    .list());
        }
        return untouched;
    }

    /** Whether somebody took away in Hearth that an enquiry is of carers who come over; an import taken back is nobody's word. */
    static boolean transferTakenAway(Handle h, EnquiryId enquiry) {
        return h.createQuery("""
            select exists (
                select 1 from audit a join audit_payload p on p.seq = a.seq
                 where a.table_name = 'enquiry' and a.row_id = :enquiry and a.action = 'UPDATE'
                   and json_extract(p.before_json, '$.is_transfer') = 1
                   and json_extract(p.after_json, '$.is_transfer') = 0
                   and not exists (select 1 from audit u where u.txn = a.txn and u.action = 'UNDO'))\
            """).bind("enquiry", enquiry).mapTo(Boolean.class).one();
    }

    /** Where the changes of the trail stand. */
    static long lastChange(Handle h) {
        return h.createQuery("""
            select coalesce(max(seq), 0) from audit
             where action in ('CREATE', 'UPDATE', 'DELETE') and seq > (select max(seq) from audit) - 1000\
            """).mapTo(Long.class).one();
    }

    static List<ChildId> childrenNamed(Handle h, String name) {
        return h.createQuery("""
            select id from child
             where lower(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) = lower(:name) order by id limit 2\
            """).bind("name", name).mapTo(ChildId.class).list();
    }

    /** A household by our reference or the team's own. */
    static Optional<HouseholdId> household(Handle h, String reference) {
        return h.createQuery("""
            select o.id from household o join subject s on s.id = o.id where upper(s.reference) = upper(:text)
            union
            select o.id from subject_identifier i join household o on o.id = i.subject_id
             where i.kind = 'TEAM_REF_HOUSEHOLD' and upper(i.value) = upper(:text) and i.ends_on is null\
            """)
                .bind("text", reference)
                .mapTo(HouseholdId.class)
                .findFirst();
    }

    /** Households whose carers are called so, whatever their postcode. */
    static List<HouseholdId> householdsNamed(Handle h, String key) {
        return h.createQuery(
                        "select id from household where match_key >= :from and match_key < :until order by id limit 2")
                .bind("from", key)
                .bind("until", key + "\uffff")
                .mapTo(HouseholdId.class)
                .list();
    }

    static Optional<Mapping> mapping(Handle h, String signature) {
        return h.createQuery("select id, mapping_json, version from import_mapping where signature = :signature")
                .bind("signature", signature)
                .mapTo(Mapping.class)
                .findOne();
    }

    static Optional<Stored> batch(Handle h, String reference) {
        return h.createQuery("select id, reference, state, version from import_batch where reference = :reference")
                .bind("reference", reference)
                .mapTo(Stored.class)
                .findOne();
    }

    static List<Batch> batches(Handle h) {
        return h.createQuery("""
            select b.reference, b.done_at, u.name as by, b.state = 'UNDONE' as undone,
                   (select group_concat(distinct s.file_name) from import_sheet s where s.batch_id = b.id) as files,
                   (select count(*) from import_row r join import_sheet s on s.id = r.sheet_id
                     where s.batch_id = b.id and r.outcome = 'CREATE') as created,
                   (select count(*) from import_row r join import_sheet s on s.id = r.sheet_id
                     where s.batch_id = b.id and r.outcome = 'UPDATE') as updated
              from import_batch b join app_user u on u.id = b.user_id
             order by b.id desc\
            """).mapTo(Batch.class).list();
    }

    /** Everything a batch wrote besides its own rows, the last first. */
    static List<Change> changes(Handle h, long batch) {
        return h.createQuery("""
            select a.seq, a.action, a.subject_id, a.table_name, a.row_id, p.before_json, p.after_json
              from audit i
              join audit a on a.txn = i.txn and a.seq > i.seq - 1
              join audit_payload p on p.seq = a.seq
             where i.table_name = 'import_batch' and i.row_id = :batch and i.action = 'CREATE'
               and a.action in ('CREATE', 'UPDATE', 'DELETE') and a.table_name not like 'import_%'
             order by a.seq desc\
            """).bind("batch", batch).mapTo(Change.class).list();
    }

    /** How a child's lines of a collection year go out. */
    static Optional<SsdaChild> ssdaChild(Handle h, int collectionYear, ChildId child) {
        return h.createQuery("""
            select rowid as id, version from ssda_child where collection_year = :year and child_id = :child\
            """)
                .bind("year", collectionYear)
                .bind("child", child)
                .mapTo(SsdaChild.class)
                .findOne();
    }

    /** Where that stands. */
    public record SsdaChild(long id, int version) {}

    /** References of records that something of the batch belongs to and that were written to after it. */
    static List<String> movedOn(Handle h, long batch) {
        return h.createQuery("""
            with i as (select seq, txn from audit where table_name = 'import_batch' and row_id = :batch and action = 'CREATE'),
                 mine as (select distinct a.table_name, a.row_id, a.subject_id from audit a join i on a.txn = i.txn and a.seq >= i.seq
                           where a.action in ('CREATE', 'UPDATE', 'DELETE') and a.table_name not like 'import_%'),
                 made as (select row_id as id from mine where table_name = 'subject'),
                 undone as (select a.txn from audit a join import_batch b on b.id = a.row_id and b.state = 'UNDONE'
                             where a.table_name = 'import_batch'),
                 later as (select a.table_name, a.row_id, a.subject_id from audit a
                            where a.seq > (select seq from i) and a.txn > (select txn from i)
                              and a.action in ('CREATE', 'UPDATE', 'DELETE')
                              and a.txn not in (select txn from undone))
            select distinct coalesce(s.reference, l.table_name) from (
              select m.subject_id, m.table_name from mine m
                 join later a on a.table_name = m.table_name and a.row_id = m.row_id
              union all
              select m.id, 'subject' from made m join later a on a.subject_id = m.id) l
              left join subject s on s.id = l.subject_id
             order by 1 limit 50\
            """).bind("batch", batch).mapTo(String.class).list();
    }

    static int version(Handle h, String table, long row) {
        return h.createQuery("select version from " + table + " where rowid = :row")
                .bind("row", row)
                .mapTo(Integer.class)
                .one();
    }

    static String kind(Handle h, long subject) {
        return h.createQuery("select kind from subject where id = :id")
                .bind("id", subject)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Whether anything leans on a worker, a provider or an establishment. */
    static boolean used(Handle h, String table, long row) {
        List<Reference> references =
                h.createQuery("""
                    select m.name as from_table, f."from" as from_column
                      from sqlite_schema m join pragma_foreign_key_list(m.name) f on f."table" = :table
                     where m.type = 'table'\
                    """).bind("table", table).mapTo(Reference.class).list();
        for (Reference reference : references) {
            boolean found = h.createQuery("select exists (select 1 from " + reference.fromTable() + " where "
                            + reference.fromColumn() + " = :row)")
                    .bind("row", row)
                    .mapTo(Boolean.class)
                    .one();
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** A column that refers to another table. */
    public record Reference(String fromTable, String fromColumn) {}

    private static <T> List<List<T>> parts(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
