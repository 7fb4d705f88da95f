package hearth.reports;

import hearth.common.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL behind the children's figures: stretches of care and of homes, grouped by the months in which they begin and end. */
final class ChildFigureStore {
    /** Stretches of care that begin and end in the same months. */
    record Care(YearMonth began, @Nullable YearMonth ended, long number) {}

    /** A stretch in a home, by the months in which it begins and ends; -1 for one that does not count after all. */
    record Homes(
            YearMonth began,
            @Nullable YearMonth ended,
            String place,
            @Nullable String provider,
            String location,
            String adjoining,
            @Nullable Boolean over20,
            long number) {}

    record OnDay(int index, long number) {}

    private record Population(int year, long aged0To17) {}

    /** Our own children c. */
    static final String OURS = "c.responsible_authority = (select own_authority from store_info)";

    private static final String LOOKED_AFTER = """
        select began, ended, count(*) as number from (
          select substr(l.starts_on, 1, 7) as began, substr(l.ends_on, 1, 7) as ended
            from legal_status_span l join child c on c.id = l.child_id
           where %1$s and l.code not in ('V3', 'V4') and l.starts_on < :until and (l.ends_on is null or l.ends_on > :from)
          union all
          select substr(p.starts_on, 1, 7), substr(p.ends_on, 1, 7) from period_of_care p join child c on c.id = p.child_id
           where %1$s and not exists (select 1 from legal_status l where l.period_id = p.id)
             and p.starts_on < :until and (p.ends_on is null or p.ends_on > :from))
         group by began, ended
        """.formatted(OURS);

    /** Every home, and each short break in one (V3, V4) taken away again: short breaks are few, statuses are many. */
    private static final String HOMES = """
        with home as materialized (
          select p.period_id, f.place, f.provider_code, f.location, f.adjoining, f.miles_tenths > 200 as over20, f.starts_on,
                 coalesce((select min(n.starts_on) from placement_phase n
                            where n.placement_id = f.placement_id and n.starts_on > f.starts_on), p.ends_on) as ends_on
            from placement p join placement_phase f on f.placement_id = p.id
           where p.child_id in (select c.id from child c where %s) and p.period_id is not null
             and p.starts_on < :until and (p.ends_on is null or p.ends_on > :from) and f.starts_on < :until),
        short as materialized (
          select l.period_id, l.starts_on, (select min(n.starts_on) from legal_status n
                                             where n.period_id = l.period_id and n.starts_on > l.starts_on) as ends_on
            from legal_status l where l.code in ('V3', 'V4') and l.starts_on < :until),
        part as (
          select starts_on, ends_on, place, provider_code, location, adjoining, over20, 1 as number from home
          union all
          select max(h.starts_on, s.starts_on),
                 case when s.ends_on is null or h.ends_on < s.ends_on then h.ends_on else s.ends_on end,
                 place, provider_code, location, adjoining, over20, -1
            from short s join home h on h.period_id = s.period_id
             and (h.ends_on is null or h.ends_on > s.starts_on) and (s.ends_on is null or s.ends_on > h.starts_on))
        select substr(starts_on, 1, 7) as began, substr(ends_on, 1, 7) as ended, place, provider_code as provider, location,
               adjoining, over20, number
          from part where ends_on is null or ends_on > :from
        """.formatted(OURS);

    private static final String WAITING = MonthEnds.DAYS + """
        select day.i as "index", count(distinct rc.child_id) as number
          from day join referral_state_span s on s.starts_on <= day.d and (s.ends_on is null or s.ends_on > day.d)
          join referral r on r.id = s.referral_id and (r.closed_on is null or r.closed_on > day.d)
          join referral_child rc on rc.referral_id = r.id
          join child c on c.id = rc.child_id
         where %s and s.state in ('AUTHORISED', 'SEARCHING_IN_HOUSE', 'SEARCHING_EXTERNAL', 'OFFERED')
         group by day.i
        """.formatted(OURS);

    private ChildFigureStore() {}

    static List<Care> lookedAfter(Handle h, Period months) {
        return h.createQuery(LOOKED_AFTER)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Care.class)
                .list();
    }

    static List<Homes> homes(Handle h, Period months) {
        return h.createQuery(HOMES)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Homes.class)
                .list();
    }

    static List<OnDay> waiting(Handle h, Months months) {
        return h.createQuery(WAITING)
                .bind("first", months.period().start())
                .bind("count", Months.COUNT)
                .mapTo(OnDay.class)
                .list();
    }

    /** Children aged 0 to 17 of our area by year, as last published for it. */
    static NavigableMap<Integer, Long> population(Handle h) {
        var byYear = new TreeMap<Integer, Long>();
        h.createQuery("""
            select year, aged_0_17 as aged0_to17 from population
             where authority_code = (select own_authority from store_info) order by year, published_on\
            """).mapTo(Population.class).forEach(p -> byYear.put(p.year(), p.aged0To17()));
        return byYear;
    }
}
