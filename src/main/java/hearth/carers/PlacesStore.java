package hearth.carers;

/**
 * The SQL about places: what is approved, filled and kept out of use by span of days. A bed kept by a placement with a planned end is
 * free from that day on, once the day asked for is before it.
 */
final class PlacesStore {
    /**
     * household_id, starts_on, ends_on and how many places the span adds: approved by our own service, filled by a child or by
     * somebody counted as one, blocked; idle where nothing may be filled at all. Agreements for short breaks (V4) fill nothing.
     */
    static final String SPAN = """
        select t.household_id, t.starts_on, t.ends_on, t.places as approved, 0 as filled, 0 as blocked,
               case t.kind when 'FULL' then 0 else 1 end as idle
          from approval_terms_span t join provider v on v.id = t.provider_id and v.sector = 'OWN'
        union all
        select p.household_id, p.starts_on, coalesce(p.ends_on, case when p.planned_end_on > :day then p.planned_end_on end),
               0, 1, 0, 0
          from placement p where p.household_id is not null
        union all
        select p.household_id, case when l.starts_on > p.starts_on then l.starts_on else p.starts_on end,
               case when l.ends_on is null or l.ends_on > p.ends_on then p.ends_on else l.ends_on end, 0, -1, 0, 0
          from placement p
          join legal_status_span l on l.period_id = p.period_id and l.code = 'V4'
         where p.household_id is not null and (p.ends_on is null or l.starts_on < p.ends_on)
           and (l.ends_on is null or l.ends_on > p.starts_on)
        union all
        select b.household_id, b.starts_on, b.ends_on, 0, b.fills_place, b.blocks_place, 0 from bed_use b
        union all
        select u.household_id, u.starts_on, coalesce(u.ends_on, case when u.expected_end_on > :day then u.expected_end_on end),
               0, 0, coalesce(u.places, 99), 0
          from unavailability u
        union all
        select s.household_id, s.starts_on, s.ends_on, 0, 0, 0, 1
          from approval_status_span s where s.status <> 'ACTIVE'
        """;

    /** household_id and its sums on :day. */
    static final String ON_DAY = """
        select household_id, sum(approved) as approved, sum(filled) as filled, sum(blocked) as blocked, sum(idle) as idle
          from (%s) where starts_on <= :day and (ends_on is null or ends_on > :day)
         group by household_id
        """.formatted(SPAN);

    private PlacesStore() {}
}
