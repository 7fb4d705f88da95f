package hearth.reports;

import hearth.carers.Places;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL behind places: what is approved, filled and blocked in each household on each day asked for. */
final class PlaceFigureStore {
    /** One household on one day; blocked is -1 where everything unfilled is unavailable. */
    record HouseholdDay(
            int index,
            long householdId,
            boolean connected,
            String mainType,
            int approved,
            int filled,
            int blocked,
            boolean active) {
        Places places() {
            return Places.of(approved, filled, blocked < 0 ? approved : blocked, !active);
        }
    }

    private static final String ONE_DAY = "with day(i, d) as (select 0, :first)\n";

    private static final String SELECT = """
        , stay as materialized (
          select household_id, period_id, starts_on, ends_on from placement
           where household_id is not null and starts_on <= (select max(d) from day)
             and (ends_on is null or ends_on > (select min(d) from day))),
        placed as (
          select day.i, p.household_id, count(*) as n
            from day cross join stay p
           where p.starts_on <= day.d and (p.ends_on is null or p.ends_on > day.d)
             and coalesce((select l.code from legal_status l where l.period_id = p.period_id and l.starts_on <= day.d
                            order by l.starts_on desc limit 1), '') <> 'V4'
           group by day.i, p.household_id),
        used as (
          select day.i, b.household_id, sum(b.fills_place) as fills, sum(b.blocks_place) as blocks
            from day cross join bed_use b
           where b.starts_on <= day.d and (b.ends_on is null or b.ends_on > day.d)
           group by day.i, b.household_id),
        away as (
          select day.i, u.household_id, coalesce(sum(u.places), 0) as n, max(u.places is null) as all_of_them
            from day cross join unavailability u
           where u.starts_on <= day.d and (u.ends_on is null or u.ends_on > day.d)
           group by day.i, u.household_id)
        select day.i as "index", t.household_id, t.connected, coalesce(t.main_type, '') as main_type, t.places as approved,
               coalesce(placed.n, 0) + coalesce(used.fills, 0) as filled,
               case when away.all_of_them = 1 then -1 else coalesce(away.n, 0) + coalesce(used.blocks, 0) end as blocked,
               coalesce((select s.status from approval_status s where s.approval_id = t.approval_id and s.starts_on <= day.d
                          order by s.starts_on desc limit 1), 'ACTIVE') = 'ACTIVE' as active
          from day cross join approval_terms_span t
          join provider o on o.id = t.provider_id and o.sector = 'OWN'
          left join placed on placed.i = day.i and placed.household_id = t.household_id
          left join used on used.i = day.i and used.household_id = t.household_id
          left join away on away.i = day.i and away.household_id = t.household_id
         where t.kind = 'FULL' and t.starts_on <= day.d and (t.ends_on is null or t.ends_on > day.d)
        """;

    private PlaceFigureStore() {}

    /** Every household of ours with full approval on the last day of each month. */
    static List<HouseholdDay> householdDays(Handle h, Months months) {
        return h.createQuery(MonthEnds.DAYS + SELECT)
                .bind("first", months.period().start())
                .bind("count", Months.COUNT)
                .mapTo(HouseholdDay.class)
                .list();
    }

    /** Every household of ours with full approval on one day. */
    static List<HouseholdDay> householdDays(Handle h, LocalDate day) {
        return h.createQuery(ONE_DAY + SELECT)
                .bind("first", day)
                .mapTo(HouseholdDay.class)
                .list();
    }
}
