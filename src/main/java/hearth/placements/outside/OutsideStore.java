package hearth.placements.outside;

import hearth.common.ChildId;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.OutsideApproval;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about children who live outside the area or in residential homes on a day; short breaks are left out, as in every figure. */
final class OutsideStore {
    private static final String NAME = """
        coalesce(nullif(trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')), ''), c.known_as)\
        """;
    private static final String LASTS = "p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)";

    /** How the last breach of such a rule by a placement p was dealt with; a new one, of another home there, is not yet. */
    private static final String SETTLED = """
        (select case when b.resolved_on <= :day then b.resolved_how end from breach b
          where b.subject_id = p.id and b.rule like '%s' and b.since <= :day order by b.since desc, b.id desc limit 1)\
        """;

    private OutsideStore() {}

    static String own(Handle h) {
        return h.createQuery("select own_authority from store_info")
                .mapTo(String.class)
                .one();
    }

    /** For somebody who has signed in: which are restricted for them is said of each. */
    static List<OutsideChild.Home> homes(Handle h, LocalDate day) {
        return homes(
                h,
                day,
                "case when c.id in (select id from temp.hidden_subject) or p.id in (select id from temp.hidden_subject)"
                        + " then 1 else 0 end");
    }

    /** For figures, which count everybody; also in what was known at an instant. */
    static List<OutsideChild.Home> allHomes(Handle h, LocalDate day) {
        return homes(h, day, "0");
    }

    private static List<OutsideChild.Home> homes(Handle h, LocalDate day, String restricted) {
        return h.createQuery("""
            select c.id as child_id, cs.reference as child, %s as name, c.date_of_birth as born, p.id as placement_id,
                   s.reference as placement, p.starts_on, p.planned_end_on, p.basis, f.place, f.provider_code, p.household_id,
                   coalesce(o.name, e.name) as home, f.authority_code as authority, f.location, f.adjoining,
                   f.miles_tenths as miles,
                   (select sum(k.pence) from cost_price k where k.placement_id = p.id and k.basis = 'WEEKLY'
                       and k.starts_on <= :day and (k.ends_on is null or k.ends_on > :day)) as weekly,
                   coalesce(n.name, t.home_named) as plan_home,
                   w.name as owner, %s as approval_settled, %s as host_settled, %s as restricted
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
              join subject cs on cs.id = c.id
              join placement_phase f on f.id = (select x.id from placement_phase x
                                                 where x.placement_id = p.id and x.starts_on <= :day
                                                 order by x.starts_on desc limit 1)
              left join legal_status l on l.id = (select x.id from legal_status x
                                                   where x.period_id = p.period_id and x.starts_on <= :day
                                                   order by x.starts_on desc limit 1)
              left join household o on o.id = p.household_id
              left join establishment e on e.id = p.establishment_id
              left join return_plan t on t.id = (select x.id from return_plan x
                                                  where x.placement_id = p.id and x.opened_on <= :day
                                                    and (x.closed_on is null or x.closed_on > :day)
                                                  order by x.opened_on desc, x.id desc limit 1)
              left join household n on n.id = t.household_id
              left join worker w on w.id = c.social_worker_id
             where %s and p.period_id is not null and coalesce(l.code, '') not in ('V3', 'V4')
               and (f.location = 'OUT' or f.place in ('K1', 'K2', 'R1', 'R3', 'S1'))
             order by c.id\
            """.formatted(
                                NAME, SETTLED.formatted("REG11-%"), SETTLED.formatted("REG13-%"), restricted, LASTS))
                .bind("day", day)
                .mapTo(OutsideChild.Home.class)
                .list();
    }

    static List<OutOfArea> reasons(Handle h, LocalDate day) {
        return h.createQuery("""
            select o.id, o.placement_id, o.starts_on, o.reason, o.alternatives, o.host_consulted_on, o.host_notified_on,
                   o.care_plan_sent_on, o.review_on, o.version
              from out_of_area o join placement p on p.id = o.placement_id
             where %s and o.id = (select x.id from out_of_area x where x.placement_id = p.id and x.starts_on <= :day
                                   order by x.starts_on desc limit 1)\
            """.formatted(LASTS))
                .bind("day", day)
                .mapTo(OutOfArea.class)
                .list();
    }

    /** The yes to each home outside the area that lasts, whose placement it is given. */
    static List<AuthorityDecision> approvals(Handle h, LocalDate day) {
        return h.createQuery("""
            select d.id, d.kind, p.child_id, p.id as placement_id, d.role, d.name, d.decided_on,
                   d.outcome, d.expires_on, d.text, d.told_at, d.proof_due_on, d.proof_on, d.version
              from placement p
              join authority_decision d on (d.placement_id = p.id or d.child_id = p.child_id) and %s
             where %s
             order by %s\
            """.formatted(OutsideApproval.APPROVES, LASTS, OutsideApproval.FIRST))
                .bind("day", day)
                .mapTo(AuthorityDecision.class)
                .list();
    }

    /** The one opened last first: one that is closed ahead may still be open beside it. */
    static List<ReturnPlan> plans(Handle h, LocalDate day) {
        return h.createQuery("""
            select t.id, t.child_id, t.placement_id, t.kind, t.gate, t.opened_on, t.target_on, t.next_step, t.blocker,
                   t.settled_why, t.closed_on, t.outcome, t.to_placement_id, t.household_id, t.home_named, t.version
              from return_plan t
             where t.opened_on <= :day and (t.closed_on is null or t.closed_on > :day)
             order by t.opened_on desc, t.id desc\
            """).bind("day", day).mapTo(ReturnPlan.class).list();
    }

    static List<OutsideChild.Heard> heard(Handle h, LocalDate day) {
        return h.createQuery("""
            select c.id as child_id, r.held_on as reviewed_on, coalesce(r.says_return, 'UNKNOWN') as says_return,
                   w.taken_on as wished_on, coalesce(w.words, w.not_obtained_why) as wish,
                   (select g.year_group from schooling g where g.child_id = c.id and g.starts_on <= :day
                       and (g.ends_on is null or g.ends_on > :day) order by g.starts_on desc limit 1) as school_year
              from child c
              left join child_review r on r.id = (select x.id from child_review x
                                                   where x.child_id = c.id and x.held_on <= :day
                                                   order by x.held_on desc limit 1)
              left join child_wish w on w.id = (select x.id from child_wish x where x.child_id = c.id and x.taken_on <= :day
                                                 order by x.taken_on desc, x.id desc limit 1)
             where exists (select 1 from placement p join placement_phase f on f.placement_id = p.id
                            where p.child_id = c.id and %s
                              and (f.location = 'OUT' or f.place in ('K1', 'K2', 'R1', 'R3', 'S1')))\
            """.formatted(LASTS))
                .bind("day", day)
                .mapTo(OutsideChild.Heard.class)
                .list();
    }

    static List<OutsideChild.Reassessment> reassessments(Handle h, LocalDate day) {
        return h.createQuery("""
            select r.id, r.child_id, r.assessed_on, r.assessed_by, r.outcome, r.note, r.version from risk_reassessment r
             where r.id = (select x.id from risk_reassessment x where x.child_id = r.child_id and x.assessed_on <= :day
                            order by x.assessed_on desc, x.id desc limit 1)\
            """)
                .bind("day", day)
                .mapTo(OutsideChild.Reassessment.class)
                .list();
    }

    static List<OutsideChild.Zone> zones(Handle h, LocalDate day) {
        return h.createQuery("""
            select child_id, kind, value, starts_on from forbidden_place
             where starts_on <= :day and (ends_on is null or ends_on > :day)\
            """)
                .bind("day", day)
                .mapTo(OutsideChild.Zone.class)
                .list();
    }

    static List<OutsideChild.Reassessment> reassessments(Handle h, ChildId child) {
        return h.createQuery("""
            select id, child_id, assessed_on, assessed_by, outcome, note, version from risk_reassessment
             where child_id = :child order by assessed_on desc, id desc\
            """)
                .bind("child", child)
                .mapTo(OutsideChild.Reassessment.class)
                .list();
    }
}
