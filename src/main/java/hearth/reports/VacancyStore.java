package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about households with vacancies. */
final class VacancyStore {
    /** What a household's places are made of, by stretches of days. */
    record Span(
            long householdId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int approved,
            int filled,
            int blocked,
            boolean idle) {}

    record Detail(
            long householdId,
            String reference,
            boolean restricted,
            @Nullable String area,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String types,
            boolean siblingsOnly,
            @Nullable String matchedTo,
            @Nullable LocalDate reviewDue) {}

    private static final String SPANS = """
        select t.household_id, t.starts_on, t.ends_on, t.places as approved, 0 as filled, 0 as blocked, 0 as idle
          from approval_terms_span t join provider o on o.id = t.provider_id and o.sector = 'OWN'
         where t.kind = 'FULL' and t.connected = 0 and t.starts_on <= :day
        union all
        select p.household_id, p.starts_on, p.ends_on, 0, 1, 0, 0 from placement p
         where p.household_id is not null and p.starts_on <= :day
        union all
        select p.household_id, case when l.starts_on > p.starts_on then l.starts_on else p.starts_on end,
               case when l.ends_on is null or l.ends_on > p.ends_on then p.ends_on else l.ends_on end, 0, -1, 0, 0
          from placement p join legal_status_span l on l.period_id = p.period_id and l.code = 'V4'
         where p.household_id is not null and p.starts_on <= :day and l.starts_on <= :day
           and (p.ends_on is null or l.starts_on < p.ends_on) and (l.ends_on is null or l.ends_on > p.starts_on)
        union all
        select b.household_id, b.starts_on, b.ends_on, 0, b.fills_place, b.blocks_place, 0 from bed_use b where b.starts_on <= :day
        union all
        select u.household_id, u.starts_on, u.ends_on, 0, 0, coalesce(u.places, 99), 0 from unavailability u
         where u.starts_on <= :day
        union all
        select s.household_id, s.starts_on, s.ends_on, 0, 0, 0, 1 from approval_status_span s
         where s.status <> 'ACTIVE' and s.starts_on <= :day
        """;

    private static final String DETAILS = """
        select t.household_id, s.reference, s.restricted, a.locality as area,
               (select min(l.age_from) from approval_terms_line l where l.terms_id = t.terms_id) as age_from,
               (select max(l.age_to) from approval_terms_line l where l.terms_id = t.terms_id) as age_to,
               (select group_concat(distinct l.type) from approval_terms_line l where l.terms_id = t.terms_id) as types,
               coalesce((select m.siblings_only from approval_terms m where m.id = t.terms_id), 0) as siblings_only,
               (select group_concat(reference, ', ') from (
                  select case when s2.restricted = 0 then s2.reference else 'restricted' end as reference
                    from match_decision m join match_decision_child c on c.decision_id = m.id
                    join subject s2 on s2.id = c.child_id left join placement p on p.id = c.placement_id
                   where m.household_id = t.household_id and m.decided_on <= :day
                     and (p.starts_on > :day or p.id is null and m.state = 'MADE')
                  union
                  select case when s3.restricted = 0 then s3.reference else 'restricted' end
                    from bed_use b join subject s3 on s3.id = coalesce(b.child_id, b.referral_id)
                   where b.household_id = t.household_id and b.kind in ('HELD', 'RESERVED') and b.starts_on <= :day
                     and (b.ends_on is null or b.ends_on > :day)
                  order by 1)) as matched_to,
               coalesce((select coalesce(d.next_due_on, date(coalesce(d.decided_on, d.done_on), '+' || :months || ' months'))
                           from duty_done d where d.household_id = t.household_id and d.kind = 'REVIEW' and d.done_on <= :day
                          order by d.done_on desc limit 1),
                        (select date(p.starts_on, '+' || :months || ' months') from approval p where p.id = t.approval_id))
                 as review_due
          from approval_terms_span t
          join provider o on o.id = t.provider_id and o.sector = 'OWN'
          join subject s on s.id = t.household_id
          left join household_address_span a on a.household_id = t.household_id and a.starts_on <= :day
               and (a.ends_on is null or a.ends_on > :day)
         where t.kind = 'FULL' and t.connected = 0 and t.starts_on <= :day and (t.ends_on is null or t.ends_on > :day)
         order by s.reference
        """;

    private VacancyStore() {}

    static List<Span> spans(Handle h, LocalDate day) {
        return h.createQuery(SPANS).bind("day", day).mapTo(Span.class).list();
    }

    static List<Detail> details(Handle h, LocalDate day, int reviewMonths) {
        return h.createQuery(DETAILS)
                .bind("day", day)
                .bind("months", reviewMonths)
                .mapTo(Detail.class)
                .list();
    }
}
