package hearth.placements.ssda903;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of returns that came in; what was changed since is known from the trail's images. */
final class ReceivedStore {
    /** What a return tells, in each table that holds some of it. */
    private static final String TELLS = """
        ('child', 'subject_identifier', 'period_of_care', 'legal_status', 'placement', 'placement_phase', 'temporary_stay',
         'uasc_status', 'child_review', 'missing_episode', 'previous_permanence')\
        """;

    /** The columns of those tables that stand in the return, of one image. */
    private static final String FACTS = """
        json_extract(p.%1$s, '$.sex', '$.date_of_birth', '$.ethnicity', '$.upn_unknown_code', '$.is_mother',
          '$.mothers_child_born', '$.responsible_authority', '$.value', '$.entry_rne', '$.start_known', '$.category_of_need',
          '$.home_postcode', '$.code', '$.place', '$.provider_code', '$.urn', '$.postcode', '$.change_reason', '$.held_on',
          '$.participation', '$.kind', '$.started_on', '$.authority', '$.order_date_text', '$.starts_on',
          '$.child_id', '$.period_id')\
        """;

    /** How something ended, where it ended before the end of the year. */
    private static final String END = """
        case when coalesce(json_extract(p.%1$s, '$.ends_on'), json_extract(p.%1$s, '$.ended_on'),
                           json_extract(p.%1$s, '$.ceased_on')) < :until
             then json_extract(p.%1$s, '$.ends_on', '$.ended_on', '$.ceased_on', '$.rec', '$.end_reason') end\
        """;

    /** A line of the trail {@code a} that changed what the return until a day tells; {@code :files}: what files brought does not count. */
    private static final String CHANGED = """
        exists (
          select 1 from audit a join audit_payload p on p.seq = a.seq
           where (a.subject_id = c.child_id or a.subject_id in (select m.id from placement m where m.child_id = c.child_id))
             and a.seq > c.since and a.action in ('CREATE', 'UPDATE', 'DELETE') and a.table_name in %s
             and coalesce(json_extract(coalesce(p.after_json, p.before_json), '$.kind'), '') not like 'TEAM%%'
             and coalesce(json_extract(coalesce(p.after_json, p.before_json), '$.starts_on'),
                          json_extract(coalesce(p.after_json, p.before_json), '$.held_on'),
                          json_extract(coalesce(p.after_json, p.before_json), '$.started_on'), '') < :until
             and (a.action <> 'UPDATE' or %s is distinct from %s or %s is distinct from %s)
             and a.txn <> :txn
             and a.txn not in (
               select x.txn from audit x join import_batch b on b.id = x.row_id
                where x.table_name = 'import_batch'
                  and (b.state = 'UNDONE' or :files or exists (select 1 from ssda_return r where r.batch_id = b.id))))\
        """.formatted(
                    TELLS,
                    FACTS.formatted("before_json"),
                    FACTS.formatted("after_json"),
                    END.formatted("before_json"),
                    END.formatted("after_json"));

    private ReceivedStore() {}

    /** A child whose lines stand as they came. */
    public record Standing(ChildId childId, long returnId) {}

    /**
     * A file that a return had.
     *
     * @param childId the only child it had lines of, where lines were chosen; null for all
     */
    public record Had(
            long returnId, ReturnFile file, @Nullable ChildId childId) {}

    /** A received line. */
    record Line(long returnId, ReturnFile file, ChildId childId, Map<String, String> cells) {}

    /** One cell of a received line. */
    public record Cell(
            long id,
            long returnId,
            ReturnFile file,
            ChildId childId,
            String key,
            @Nullable String value) {}

    /** A received line of no child. */
    record Nobodys(int collectionYear, ReturnFile file, int lineNo, Map<String, String> cells) {}

    /** One cell of it. */
    public record NobodysCell(
            long id,
            int collectionYear,
            ReturnFile file,
            int lineNo,
            String key,
            @Nullable String value) {}

    static List<Standing> asReceived(Handle h, int collectionYear, LocalDate until) {
        return h.createQuery("""
            select c.child_id, c.return_id from (
              select sc.child_id, sc.return_id, (select max(x.seq) from audit x where x.table_name = 'ssda_return'
                        and x.row_id = sc.return_id and x.action = 'CREATE') as since
                from ssda_child sc where sc.collection_year = :year and sc.basis = 'AS_RECEIVED') c
             where not %s order by c.child_id\
            """.formatted(CHANGED))
                .bind("year", collectionYear)
                .bind("txn", 0)
                .bind("files", false)
                .bind("until", until)
                .mapTo(Standing.class)
                .list();
    }

    static boolean changedByHand(Handle h, ChildId child, LocalDate until, long transaction) {
        return h.createQuery("""
            select %s from (
              select :child as child_id, coalesce((select max(x.seq) from audit x where x.table_name = 'ssda_return'
                        and x.action = 'CREATE' and x.row_id in (
                          select r.return_id from ssda_row r where r.child_id = :child)), 0) as since) c\
            """.formatted(CHANGED))
                .bind("child", child)
                .bind("files", true)
                .bind("until", until)
                .bind("txn", transaction)
                .mapTo(Boolean.class)
                .one();
    }

    static List<Had> files(Handle h, int collectionYear) {
        return h.createQuery("""
            select distinct r.return_id, r.file, case when q.chosen then r.child_id end as child_id
              from ssda_row r join ssda_return q on q.id = r.return_id
             where q.collection_year = :year\
            """).bind("year", collectionYear).mapTo(Had.class).list();
    }

    /**
     * Lines of a year, or with null of every year, that were of no child when they came, as far as no later import of the same year has had
     * their file.
     */
    static List<Nobodys> nobodys(Handle h, @Nullable Integer collectionYear) {
        var lines = new LinkedHashMap<Long, Nobodys>();
        h.createQuery("""
            with kind(file, code) as (values ('HEADER', 'ssda903-header'), ('EPISODES', 'ssda903-episodes'), ('UASC', 'ssda903-uasc'),
                   ('REVIEWS', 'ssda903-reviews'), ('MISSING', 'ssda903-missing'), ('PREV_PERM', 'ssda903-previous-permanence'))
            select r.id, q.collection_year, r.file, r.line_no, j.key, j.value
              from ssda_row r join ssda_return q on q.id = r.return_id join kind k on k.file = r.file, json_each(r.cells_json) j
             where r.child_id is null and (:year is null or q.collection_year = :year)
               and not exists (select 1 from ssda_return later join import_sheet s on s.batch_id = later.batch_id
                                where later.collection_year = q.collection_year and later.id > q.id and not later.chosen
                                  and s.kind = k.code)
             order by q.collection_year, r.file, r.line_no\
            """).bind("year", collectionYear).mapTo(NobodysCell.class).forEach(cell -> {
            Nobodys line = lines.computeIfAbsent(
                    cell.id(),
                    k -> new Nobodys(cell.collectionYear(), cell.file(), cell.lineNo(), new LinkedHashMap<>()));
            if (cell.value() != null) {
                line.cells().put(cell.key(), cell.value());
            }
        });
        return new ArrayList<>(lines.values());
    }

    static List<Line> lines(Handle h, int collectionYear, @Nullable ChildId child) {
        var lines = new LinkedHashMap<Long, Line>();
        h.createQuery("""
            select r.id, r.return_id, r.file, r.child_id, j.key, j.value
              from ssda_row r join ssda_return q on q.id = r.return_id, json_each(r.cells_json) j
             where q.collection_year = :year and r.child_id is not null and (:child is null or r.child_id = :child)
             order by r.return_id, r.file, r.line_no\
            """)
                .bind("year", collectionYear)
                .bind("child", child)
                .mapTo(Cell.class)
                .forEach(cell -> {
                    Line line = lines.computeIfAbsent(
                            cell.id(),
                            k -> new Line(cell.returnId(), cell.file(), cell.childId(), new LinkedHashMap<>()));
                    if (cell.value() != null) {
                        line.cells().put(cell.key(), cell.value());
                    }
                });
        return new ArrayList<>(lines.values());
    }
}
