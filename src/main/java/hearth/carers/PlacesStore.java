package hearth.carers;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The SQL about places: what is approved, filled and kept out of use by span of days. A bed kept by a placement with a planned end is
 * free from that day on, once the day asked for is before it.
 */
final class PlacesStore {
    /**
     * household_id, starts_on, ends_on and how many places the span adds: approved by our own service, filled by a child or by
     * somebody counted as one, blocked, by which child; idle where nothing may be filled at all. Agreements for short breaks (V4) fill nothing.
     */
    static final String SPAN = """
        select t.household_id, t.starts_on, t.ends_on, t.places as approved, 0 as filled, 0 as blocked,
               case t.kind when 'FULL' then 0 else 1 end as idle, null as child
          from approval_terms_span t join provider v on v.id = t.provider_id and v.sector = 'OWN'
        union all
        select p.household_id, p.starts_on, coalesce(p.ends_on, case when p.planned_end_on > :day then p.planned_end_on end),
               0, 1, 0, 0, p.child_id
          from placement p where p.household_id is not null
        union all
        select p.household_id, case when l.starts_on > p.starts_on then l.starts_on else p.starts_on end,
               case when l.ends_on is null or l.ends_on > p.ends_on then p.ends_on else l.ends_on end, 0, -1, 0, 0,
               p.child_id
          from placement p
          join legal_status_span l on l.period_id = p.period_id and l.code = 'V4'
         where p.household_id is not null and (p.ends_on is null or l.starts_on < p.ends_on)
           and (l.ends_on is null or l.ends_on > p.starts_on)
        union all
        select b.household_id, b.starts_on, b.ends_on, 0, b.fills_place, b.blocks_place, 0, b.child_id from bed_use b
        union all
        select u.household_id, u.starts_on, coalesce(u.ends_on, case when u.expected_end_on > :day then u.expected_end_on end),
               0, 0, coalesce(u.places, 99), 0, null
          from unavailability u
        union all
        select s.household_id, s.starts_on, s.ends_on, 0, 0, 0, 1, null
          from approval_status_span s where s.status <> 'ACTIVE'
        """;

    /** household_id and its sums on :day. */
    static final String ON_DAY = """
        select household_id, sum(approved) as approved, sum(filled) as filled, sum(blocked) as blocked, sum(idle) as idle
          from (%s) where starts_on <= :day and (ends_on is null or ends_on > :day)
         group by household_id
        """.formatted(SPAN);

    /** Runs of days with the same number of places free that reach :day or lie after it. */
    static final String VACANCIES = """
        with span as (SPAN),
        edge as (select household_id, starts_on as day from span
                  union select household_id, ends_on from span where ends_on is not null),
        counted as (
          select e.household_id, e.day, coalesce(sum(s.approved), 0) as approved, coalesce(sum(s.filled), 0) as filled,
                 coalesce(sum(s.blocked), 0) as blocked, coalesce(sum(s.idle), 0) as idle
            from edge e
            left join span s on s.household_id = e.household_id and s.starts_on <= e.day
                            and (s.ends_on is null or s.ends_on > e.day)
           group by e.household_id, e.day),
        free as (
          select household_id, day, case when idle > 0 or filled + blocked >= approved then 0
                                         else approved - filled - blocked end as places
            from counted),
        change as (
          select household_id, day, places
            from (select household_id, day, places,
                         lag(places) over (partition by household_id order by day) as before from free)
           where before is null or before <> places),
        run as (
          select household_id, places, day as free_from,
                 lead(day) over (partition by household_id order by day) as ends_on from change)
        select r.household_id as id, s.reference as household, r.places, r.free_from,
               date(r.ends_on, '-1 day') as free_until,
               (select min(n.age_from) || ' to ' || max(n.age_to) from approval_terms_line n where n.terms_id = t.id) as ages,
               (select group_concat(type, ' ') from (select n.type from approval_terms_line n where n.terms_id = t.id
                                                      group by n.type order by min(n.id))) as types,
               hh.name, ad.locality, ad.authority_code as authority, t.siblings_only, t.main_type,
               case when a.connected = 1 then 'CONNECTED' else 'MAINSTREAM' end as approval
          from run r
          join household hh on hh.id = r.household_id
          join subject s on s.id = hh.id
          join approval a on a.id = (
                 select x.id from approval x join provider v on v.id = x.provider_id and v.sector = 'OWN'
                  where x.household_id = hh.id and x.starts_on <= case when r.free_from > :day then r.free_from else :day end
                  order by x.starts_on desc limit 1)
          left join approval_terms t on t.id = (
                 select x.id from approval_terms x
                  where x.approval_id = a.id and x.starts_on <= case when r.free_from > :day then r.free_from else :day end
                  order by x.starts_on desc limit 1)
          left join household_address ad on ad.id = (
                 select x.id from household_address x where x.household_id = hh.id
                    and x.starts_on <= case when r.free_from > :day then r.free_from else :day end
                  order by x.starts_on desc limit 1)
         where r.places > 0 and (r.ends_on is null or r.ends_on > :day)
        """.replace("SPAN", SPAN);

    private PlacesStore() {}

    /** Every span that reaches a day or lies after it, with what is planned as of another. */
    static List<Places.Span> spans(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery(
                        "select household_id as household, starts_on, ends_on, approved, filled, blocked, idle, child"
                                + " from (" + SPAN + ") where ends_on is null or ends_on > :from")
                .bind("from", from)
                .bind("day", day)
                .mapTo(Places.Span.class)
                .list();
    }
}
