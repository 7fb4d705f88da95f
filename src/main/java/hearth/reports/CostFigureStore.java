package hearth.reports;

import hearth.common.Period;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL behind costs: cost lines laid over homes and months. */
final class CostFigureStore {
    /**
     * Cost of one home in one month before rounding.
     *
     * @param owner placement, household or child, whose line it is
     * @param netNights pence a week times nights, all lines
     * @param contributionNights the same of contributions only
     * @param netOnce single sums in pence
     */
    record Piece(
            String owner,
            long subjectId,
            YearMonth month,
            @Nullable String place,
            @Nullable String provider,
            @Nullable String location,
            long netNights,
            long contributionNights,
            long netOnce,
            long contributionOnce) {
        PlacementGroup group() {
            return switch (owner) {
                case "HOUSEHOLD" -> PlacementGroup.IN_HOUSE;
                case "PLACEMENT" -> PlacementGroup.of(place, provider);
                default -> PlacementGroup.NOT_RECORDED;
            };
        }
    }

    /**
     * A child's own line counts for the home of each night, so it is laid over placements like theirs; nights without a home, and
     * single sums, of a child or of a household, stay with it.
     */
    private static final String PIECES = """
        with recursive month(a, b) as (
          select :from, date(:from, '+1 month')
          union all
          select b, date(b, '+1 month') from month where b < :until),
        home as (
          select s.* from placement_span s join child c on c.id = s.child_id
           where %1$s and s.starts_on < :until),
        line as (
          select l.*, coalesce(l.ends_on, '9999-12-31') as until, case when l.pence < 0 then l.pence else 0 end as contribution
            from cost_line l where l.basis = 'WEEKLY' and l.starts_on < :until and (l.ends_on is null or l.ends_on > :from)),
        laid as (
          select h.placement_id, h.place, h.provider_code, h.location, h.starts_on as home_from, l.pence, l.contribution,
                 max(h.starts_on, l.starts_on) as x, min(coalesce(h.ends_on, '9999-12-31'), l.until) as y
            from line l join home h on h.placement_id = l.placement_id
           where l.placement_id is not null and (h.ends_on is null or h.ends_on > l.starts_on) and h.starts_on < l.until
          union all
          select h.placement_id, h.place, h.provider_code, h.location, h.starts_on, l.pence, l.contribution,
                 max(h.starts_on, l.starts_on), min(coalesce(h.ends_on, '9999-12-31'), l.until)
            from line l join home h on h.child_id = l.child_id
           where l.child_id is not null and (h.ends_on is null or h.ends_on > l.starts_on) and h.starts_on < l.until),
        by_night as (
          select 'PLACEMENT' as owner, placement_id as subject_id, m.a, place, provider_code, location, home_from,
                 cast(julianday(min(y, m.b)) - julianday(max(x, m.a)) as integer) as nights, pence, contribution
            from laid cross join month m where x < m.b and y > m.a
          union all
          select 'HOUSEHOLD', l.household_id, m.a, null, null, null, '',
                 cast(julianday(min(l.until, m.b)) - julianday(max(l.starts_on, m.a)) as integer), l.pence, l.contribution
            from line l cross join month m where l.household_id is not null and l.starts_on < m.b and l.until > m.a
          union all
          select 'CHILD', l.child_id, m.a, null, null, null, '',
                 cast(julianday(min(l.until, m.b)) - julianday(max(l.starts_on, m.a)) as integer)
                   - coalesce((select sum(cast(julianday(min(coalesce(p.ends_on, '9999-12-31'), l.until, m.b))
                                               - julianday(max(p.starts_on, l.starts_on, m.a)) as integer))
                                 from placement p where p.child_id = l.child_id and p.starts_on < min(l.until, m.b)
                                  and coalesce(p.ends_on, '9999-12-31') > max(l.starts_on, m.a)), 0),
                 l.pence, l.contribution
            from line l join child c on c.id = l.child_id cross join month m
           where %1$s and l.starts_on < m.b and l.until > m.a),
        once as (
          select 'PLACEMENT' as owner, l.placement_id as subject_id, date(l.starts_on, 'start of month') as a, l.pence,
                 case when l.pence < 0 then l.pence else 0 end as contribution,
                 coalesce((select f.id from placement_phase f where f.placement_id = l.placement_id and f.starts_on <= l.starts_on
                            order by f.starts_on desc limit 1),
                          (select f.id from placement_phase f where f.placement_id = l.placement_id
                            order by f.starts_on limit 1)) as phase_id
            from cost_line l join placement p on p.id = l.placement_id join child c on c.id = p.child_id
           where %1$s and l.basis = 'ONCE' and l.starts_on >= :from and l.starts_on < :until
          union all
          select case when l.household_id is null then 'CHILD' else 'HOUSEHOLD' end, coalesce(l.household_id, l.child_id),
                 date(l.starts_on, 'start of month'), l.pence, case when l.pence < 0 then l.pence else 0 end, null
            from cost_line l left join child c on c.id = l.child_id
           where l.placement_id is null and (l.household_id is not null or %1$s)
             and l.basis = 'ONCE' and l.starts_on >= :from and l.starts_on < :until)
        select owner, subject_id, substr(a, 1, 7) as month, place, provider_code as provider, location, home_from,
               sum(pence * nights) as net_nights, sum(contribution * nights) as contribution_nights, 0 as net_once,
               0 as contribution_once
          from by_night where nights > 0
         group by owner, subject_id, a, home_from, place, provider_code, location
        union all
        select o.owner, o.subject_id, substr(o.a, 1, 7), f.place, f.provider_code, f.location, '', 0, 0, sum(o.pence),
               sum(o.contribution)
          from once o left join placement_phase f on f.id = o.phase_id
         group by o.owner, o.subject_id, o.a, o.phase_id, f.place, f.provider_code, f.location
         order by owner, subject_id, month, home_from
        """.formatted(ChildFigureStore.OURS);

    private CostFigureStore() {}

    static void pieces(Handle h, Period months, Consumer<Piece> each) {
        h.createQuery(PIECES)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Piece.class)
                .forEach(each);
    }
}
