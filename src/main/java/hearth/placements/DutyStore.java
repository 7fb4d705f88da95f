package hearth.placements;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what falls due for placements. */
final class DutyStore {
    private DutyStore() {}

    /** A home of one of our children that lasts. */
    public record Lasting(
            PlacementId id,
            String reference,
            ChildId childId,
            String child,
            @Nullable String owner,
            LocalDate startsOn,
            String basis,
            @Nullable LocalDate planSignedOn,
            @Nullable LocalDate parentsAssessedOn,
            String place,
            String status,
            LocalDate statusSince,
            boolean temporary,
            @Nullable LocalDate lastVisit,
            boolean everVisited,
            boolean reviewed) {}

    /** A day somebody set, or a breach's. */
    public record Dated(
            String kind,
            long subjectId,
            String reference,
            @Nullable String owner,
            LocalDate day,
            @Nullable String text) {}

    static List<Lasting> lasting(Handle h, LocalDate day) {
        return h.createQuery("""
            select p.id, s.reference, c.id as child_id, cs.reference as child, w.name as owner, p.starts_on, p.basis,
                   p.plan_signed_on, p.parents_assessed_on, f.place, l.code as status, l.starts_on as status_since,
                   case when exists (select 1 from approval a where a.household_id = p.household_id
                                      and a.kind = 'TEMPORARY' and a.starts_on <= :day
                                      and (a.ends_on is null or a.ends_on > :day)) then 1 else 0 end as temporary,
                   (select max(v.visited_on) from child_visit v where v.child_id = c.id
                     and v.visited_on >= p.starts_on and v.visited_on <= :day) as last_visit,
                   case when exists (select 1 from child_visit v where v.child_id = c.id) then 1 else 0 end
                     as ever_visited,
                   case when exists (select 1 from child_review r where r.child_id = c.id
                                      and r.held_on >= p.starts_on and r.held_on <= :day) then 1 else 0 end as reviewed
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id
              join subject cs on cs.id = c.id
              join placement_phase f on f.id = (select x.id from placement_phase x
                                                 where x.placement_id = p.id and x.starts_on <= :day
                                                 order by x.starts_on desc limit 1)
              join legal_status l on l.id = (select x.id from legal_status x
                                              where x.period_id = p.period_id and x.starts_on <= :day
                                              order by x.starts_on desc limit 1)
              left join worker w on w.id = c.social_worker_id
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
               and l.code not in ('V3', 'V4')
               and c.responsible_authority = (select own_authority from store_info)
             order by p.starts_on, p.id\
            """).bind("day", day).mapTo(Lasting.class).list();
    }

    /** Days that breaches of placements, homes out of borough and plans of return have set. */
    static List<Dated> dated(Handle h, LocalDate today, LocalDate until) {
        return h.createQuery("""
            select b.rule as kind, b.subject_id, s.reference, b.who as owner, b.due_on as day, b.message as text
              from breach b join subject s on s.id = b.subject_id and s.kind = 'PLACEMENT'
             where b.resolved_on is null and b.due_on <= :until and b.since <= :today
            union all
            select 'OUT_OF_AREA', p.id, s.reference, w.name, o.review_on, null
              from out_of_area o
              join placement p on p.id = o.placement_id and (p.ends_on is null or p.ends_on > :today)
              join subject s on s.id = p.id
              join child c on c.id = p.child_id
              left join worker w on w.id = c.social_worker_id
             where o.review_on <= :until
               and not exists (select 1 from out_of_area n where n.placement_id = o.placement_id
                                and n.starts_on > o.starts_on)
            union all
            select 'RETURN', p.id, s.reference, w.name, t.target_on, t.next_step
              from return_plan t
              join placement p on p.id = t.placement_id and (p.ends_on is null or p.ends_on > :today)
              join subject s on s.id = p.id
              join child c on c.id = t.child_id
              left join worker w on w.id = c.social_worker_id
             where t.closed_on is null and t.kind <> 'SETTLED' and t.target_on <= :until
            union all
            select 'PROOF', p.id, s.reference, w.name, d.proof_due_on, d.name
              from authority_decision d
              join placement p on p.id = d.placement_id and (p.ends_on is null or p.ends_on > :today)
              join subject s on s.id = p.id
              join child c on c.id = p.child_id
              left join worker w on w.id = c.social_worker_id
             where d.proof_on is null and d.proof_due_on <= :until
            union all
            select 'KS4', p.id, s.reference, w.name, p.starts_on, null
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
              join schooling n on n.child_id = c.id and n.starts_on >= p.starts_on and n.starts_on < date(p.starts_on, '+28 days')
              left join worker w on w.id = c.social_worker_id
             where p.basis <> 'IMPORTED' and p.starts_on <= :until and (p.ends_on is null or p.ends_on > :today)
               and exists (select 1 from schooling o where o.child_id = c.id and o.ends_on = n.starts_on)
               and exists (select 1 from placement q where q.child_id = c.id and q.ends_on = p.starts_on)
               and cast(substr(date(p.starts_on, '-8 months'), 1, 4) as integer)
                   - cast(substr(date(c.date_of_birth, '-8 months'), 1, 4) as integer) - 5 in (10, 11)
               and not exists (select 1 from authority_decision d where d.kind = 'KS4_MOVE' and d.outcome = 'YES'
                                and (d.placement_id = p.id or d.child_id = c.id and d.decided_on >= date(p.starts_on, '-3 months')))
            union all
            select 'NOTICE', p.id, s.reference, w.name,
                   coalesce(p.planned_end_on,
                            date(p.notice_on, coalesce((select v.notice_days
                                                          from placement_phase f left join provider v on v.id = f.provider_id
                                                         where f.placement_id = p.id order by f.starts_on desc limit 1),
                                                       :usual) || ' days')) as day, p.notice_on
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
              left join worker w on w.id = c.social_worker_id
             where p.notice_on is not null and p.ends_on is null and day <= :until
            union all
            select 'REVIEW_MEETING', p.id, s.reference, w.name,
                   case when exists (select 1 from placement_phase f where f.placement_id = p.id and f.place in ('U1', 'U4')
                                      and f.starts_on <= date(r.held_on, '-12 months'))
                        then date(coalesce((select max(m.held_on) from child_review m
                                             where m.child_id = r.child_id and m.held_on >= k.starts_on
                                               and coalesce(m.held_as, 'MEETING') = 'MEETING'),
                                           r.held_on), '+12 months')
                        else r.held_on end as day, null
              from placement p
              join period_of_care k on k.id = p.period_id
              join child_review r on r.id = (select x.id from child_review x where x.child_id = p.child_id
                                              and x.held_on >= k.starts_on and x.held_on <= :today
                                              order by x.held_on desc, x.id desc limit 1)
                                 and r.held_as = 'NO_MEETING'
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
              left join worker w on w.id = c.social_worker_id
             where p.starts_on <= :today and (p.ends_on is null or p.ends_on > :today) and day <= :until
            union all
            select 'DISRUPTION', p.id, s.reference, w.name, date(p.ends_on, '+28 days'), null
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
              left join worker w on w.id = c.social_worker_id
             where p.end_planned = 'NO' and p.basis <> 'IMPORTED' and p.ends_on <= :today and p.ends_on > date(:today, '-1 year')
               and date(p.ends_on, '+28 days') <= :until
               and not exists (select 1 from disruption_meeting m where m.placement_id = p.id)
            order by 5, 2\
            """)
                .bind("today", today)
                .bind("until", until)
                .bind("usual", Notice.USUAL_DAYS)
                .mapTo(Dated.class)
                .list();
    }
}
