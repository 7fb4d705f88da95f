package hearth.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules between rows that no CHECK can hold: each is one query that gives the records breaking it. */
final class RowRules {
    private record Rule(String id, String message, String sql) {}

    /** A chain, its parent, and whether its first row begins with the parent. */
    private record Chain(String table, String key, String parent, String subject, boolean fromTheStart) {}

    private static final List<Chain> CHAINS = List.of(
            new Chain("legal_status", "period_id", "period_of_care", "child_id", true),
            new Chain("placement_phase", "placement_id", "placement", "id", true),
            new Chain("out_of_area", "placement_id", "placement", "id", false),
            new Chain("approval_terms", "approval_id", "approval", "household_id", true),
            new Chain("approval_status", "approval_id", "approval", "household_id", true));

    /** Which table holds the record behind a subject of each kind. */
    private static final Map<String, String> KINDS = Map.of(
            "PERSON", "person",
            "ENQUIRY", "enquiry",
            "HOUSEHOLD", "household",
            "CHILD", "child",
            "PLACEMENT", "placement",
            "REFERRAL", "referral",
            "CONCERN", "concern",
            "PROVIDER", "provider");

    private static final List<Rule> RULES = rules();

    private RowRules() {}

    static List<Finding> broken(Connection connection) throws SQLException {
        var found = new ArrayList<Finding>();
        for (Rule rule : RULES) {
            found.addAll(
                    Verification.rows(connection, rule.sql, rs -> new Finding(rule.id, rs.getString(1), rule.message)));
        }
        return found;
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (Chain c : CHAINS) {
            if (c.fromTheStart) {
                rules.add(new Rule(
                        "CHAIN_START",
                        "Its first row in " + c.table + " must begin on its own first day.",
                        """
                        select s.reference from %s p join subject s on s.id = p.%s
                         where p.starts_on is distinct from (select min(c.starts_on) from %s c where c.%s = p.id)\
                        """.formatted(c.parent, c.subject, c.table, c.key)));
            }
            rules.add(new Rule(
                    "CHAIN_INSIDE",
                    "It has a row in " + c.table + " before its first or after its last day.",
                    """
                    select s.reference from %s c join %s p on p.id = c.%s join subject s on s.id = p.%s
                     where c.starts_on < p.starts_on or c.starts_on >= coalesce(p.ends_on, '9999-12-31')\
                    """.formatted(c.table, c.parent, c.key, c.subject)));
        }
        rules.add(new Rule("ONE_BED", "This child has two placements on one night.", """
            select s.reference
              from (select child_id, coalesce(ends_on, '9999-12-31') as ends_on,
                           lead(starts_on) over (partition by child_id order by starts_on, id) as next_on
                      from placement) p
              join subject s on s.id = p.child_id
             where p.next_on < p.ends_on\
            """));
        rules.add(new Rule("NIGHT_IN_CARE", "There is a night in care for which this child has no placement.", """
            select distinct s.reference
              from period_of_care c join subject s on s.id = c.child_id
              left join (select period_id, starts_on, ends_on,
                                row_number() over (partition by period_id order by starts_on, id) as place,
                                lead(starts_on) over (partition by period_id order by starts_on, id) as next_on
                           from placement) p on p.period_id = c.id
             where p.period_id is null
                or (p.place = 1 and p.starts_on > c.starts_on)
                or coalesce(p.ends_on, '9999-12-31') < coalesce(p.next_on, c.ends_on, '9999-12-31')\
            """));
        rules.add(new Rule(
                "PERIOD_INSIDE",
                "A placement begins before or ends after the period of care that it belongs to.",
                """
                select s.reference from placement p join period_of_care c on c.id = p.period_id join subject s on s.id = p.id
                 where p.child_id <> c.child_id or p.starts_on < c.starts_on
                    or coalesce(p.ends_on, '9999-12-31') > coalesce(c.ends_on, '9999-12-31')\
                """));
        rules.add(new Rule("STAY_INSIDE", "A temporary stay begins before or ends after its placement.", """
            select s.reference from temporary_stay t join placement p on p.id = t.placement_id join subject s on s.id = p.id
             where t.starts_on < p.starts_on
                or coalesce(t.ends_on, '9999-12-31') > coalesce(p.ends_on, '9999-12-31')\
            """));
        rules.add(new Rule("ONE_APPROVAL", "This household has two approvals on one day.", """
            select s.reference
              from (select household_id, coalesce(ends_on, '9999-12-31') as ends_on,
                           lead(starts_on) over (partition by household_id order by starts_on, id) as next_on
                      from approval) a
              join subject s on s.id = a.household_id
             where a.next_on < a.ends_on\
            """));
        KINDS.forEach((kind, table) -> {
            rules.add(
                    new Rule("SUBJECT_KIND", "It is held as " + table + " and marked as something else.", """
                        select s.reference from %s t join subject s on s.id = t.id where s.kind <> '%s'\
                        """.formatted(
                                    table, kind)));
            rules.add(new Rule("SUBJECT_ROW", "It has a reference and no record.", """
                select s.reference from subject s where s.kind = '%s' and not exists (select 1 from %s t where t.id = s.id)\
                """.formatted(kind, table)));
        });
        return List.copyOf(rules);
    }
}
