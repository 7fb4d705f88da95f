package hearth.reports;

import hearth.placements.outside.Crossings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The SQL that lists what a figure counts. */
final class BehindStore {
    private record Named(long id, String reference) {}

    private static final String IN = " between :first and :day ";

    private static final Map<String, String> SELECT = selects();

    private BehindStore() {}

    /** Each gives id, day and number. */
    private static Map<String, String> selects() {
        var sql = new HashMap<String, String>();
        String enquiry = "from enquiry e where " + RecruitmentFigureStore.COUNTED;
        sql.put("enquiries", "select e.id, e.received_on as day, 1 as number " + enquiry + " and e.received_on" + IN);
        sql.put("initial_visits", stage(enquiry, "INITIAL_VISIT"));
        sql.put("applications", stage(enquiry, "APPLICATION"));
        sql.put(
                "withdrawals",
                "select e.id, e.closed_on as day, 1 as number " + enquiry + " and e.closed_on" + IN + """
                    and e.closed_by in ('APPLICANT', 'SERVICE')
                    and exists (select 1 from enquiry_stage s where s.enquiry_id = e.id and s.stage = 'APPLICATION')\
                    """);
        households(sql);
        carers(sql);
        moves(sql);
        sql.put("waiting", """
            select distinct rc.child_id as id, null as day, 1 as number
              from referral_state_span s join referral r on r.id = s.referral_id and (r.closed_on is null or r.closed_on > :day)
              join referral_child rc on rc.referral_id = r.id join child c on c.id = rc.child_id
             where %s and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)
               and s.state in ('AUTHORISED', 'SEARCHING_IN_HOUSE', 'SEARCHING_EXTERNAL', 'OFFERED')\
            """.formatted(ChildFigureStore.OURS));
        return Map.copyOf(sql);
    }

    private static String stage(String enquiry, String stage) {
        return "select * from (select e.id, (select min(s.starts_on) from enquiry_stage s where s.enquiry_id = e.id"
                + " and s.stage = '"
                + stage + "') as day, 1 as number " + enquiry + ") where day" + IN;
    }

    private static void households(Map<String, String> sql) {
        String ours = "with " + CarerFigureStore.OURS;
        String joined = " from ours where connected = 0 and continues = 0 and starts_on" + IN;
        String left = " from ours where connected = 0 and continued = 0 and ends_on" + IN;
        sql.put("approvals", ours + "select household_id as id, starts_on as day, 1 as number" + joined);
        sql.put("approved_places", ours + """
            select household_id as id, starts_on as day, coalesce((select t.places from approval_terms t
                   where t.approval_id = ours.id order by t.starts_on limit 1), 0) as number\
            """ + joined);
        sql.put("deregistrations", ours + "select household_id as id, ends_on as day, 1 as number" + left);
        sql.put(
                "net_households",
                ours + "select household_id as id, starts_on as day, 1 as number" + joined
                        + " union all select household_id, ends_on, -1" + left);
        String now = "select household_id as id, null as day, 1 as number from ours where starts_on <= :day"
                + " and (ends_on is null or ends_on > :day) and connected = ";
        sql.put("households", ours + now + "0");
        sql.put("households_connected", ours + now + "1");
    }

    private static void carers(Map<String, String> sql) {
        String stretch = "with " + CarerFigureStore.OURS + CarerFigureStore.STRETCH;
        String joined =
                " from stretch where connected = 0 and not (continues and began = starts_on and joined < starts_on)"
                        + " and began"
                        + IN;
        String left =
                " from stretch where connected = 0 and not (continued and ended = ends_on and (went is null or went >"
                        + " ends_on)) and ended" + IN;
        sql.put("carers_approved", stretch + "select person_id as id, began as day, 1 as number" + joined);
        sql.put("carers_left", stretch + "select person_id as id, ended as day, 1 as number" + left);
        sql.put(
                "net_carers",
                stretch + "select person_id as id, began as day, 1 as number" + joined
                        + " union all select person_id, ended, -1" + left);
        String now =
                "select person_id as id, null as day, 1 as number from stretch where began <= :day and (ended is null"
                        + " or ended > :day) and connected = ";
        sql.put("carers", stretch + now + "0");
        sql.put("carers_connected", stretch + now + "1");
    }

    private static void moves(Map<String, String> sql) {
        String care = "from period_of_care p join child c on c.id = p.child_id where " + ChildFigureStore.OURS;
        sql.put(
                "started_to_be_looked_after",
                "select p.child_id as id, p.starts_on as day, 1 as number " + care
                        + " and p.start_known = 1 and p.starts_on" + IN + notShort("p.id", "p.starts_on"));
        sql.put(
                "ceased_to_be_looked_after",
                "select p.child_id as id, p.ends_on as day, 1 as number " + care + " and p.ends_on" + IN
                        + notShort("p.id", "date(p.ends_on, '-1 day')"));
        String placement = "from placement p join child c on c.id = p.child_id where p.period_id is not null and "
                + ChildFigureStore.OURS;
        sql.put(
                "placements_started",
                "select p.id, p.starts_on as day, 1 as number " + placement + " and p.start_known = 1 and p.starts_on"
                        + IN + notShort("p.period_id", "p.starts_on"));
        String ended = "select p.id, p.ends_on as day, 1 as number " + placement + " and p.ends_on" + IN
                + notShort("p.period_id", "date(p.ends_on, '-1 day')");
        sql.put("placements_ended", ended);
        sql.put("unplanned_endings", ended + " and p.end_planned = 'NO'");
        String phases = "with " + Crossings.PHASES
                + " select f.placement_id as id, f.starts_on as day, 1 as number from phase f where ";
        String inMonth = " and f.starts_on" + IN + notShort("f.period_id", "f.starts_on");
        sql.put("out_of_borough_started", phases + Crossings.WENT_OUT + inMonth);
        sql.put("brought_back", phases + Crossings.CAME_BACK + inMonth);
    }

    private static String notShort(String period, String day) {
        return " and " + MoveFigureStore.status(period, day) + " not in ('V3', 'V4')";
    }

    static List<Behind.Row> rows(Handle h, String key, LocalDate first, LocalDate day) {
        String select = SELECT.get(key);
        if (select == null) {
            throw new IllegalArgumentException("No rows behind " + key);
        }
        var query = h.createQuery("select x.id as subject, s.reference, x.day, x.number from (" + select
                + ") x join subject s on s.id = x.id order by x.day, s.reference");
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return query.bind("first", first)
                .bind("day", day)
                .mapTo(Behind.Row.class)
                .list();
    }

    static Map<Long, String> households(Handle h) {
        var references = new HashMap<Long, String>();
        h.createQuery("select id, reference from subject where kind = 'HOUSEHOLD'")
                .mapTo(Named.class)
                .forEach(n -> references.put(n.id(), n.reference()));
        return references;
    }

    /** What the signed-in user may not see; nothing where nobody is signed in, as in the past. */
    static Set<Long> hidden(Handle h) {
        boolean somebody = h.createQuery(
                        "select exists (select 1 from sqlite_temp_master where name = 'hidden_subject')")
                .mapTo(Boolean.class)
                .one();
        return somebody
                ? h.createQuery("select id from temp.hidden_subject")
                        .mapTo(Long.class)
                        .set()
                : Set.of();
    }
}
