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

    /** Stretches in homes of one kind that begin and end in the same months. */
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

    private static final String HOMES = """
        with home as (
          select s.period_id, s.place, s.provider_code, s.location, s.adjoining, s.miles_tenths > 200 as over20, s.starts_on, s.ends_on
            from placement_span s join child c on c.id = s.child_id
           where %s and s.period_id is not null and s.starts_on < :until and (s.ends_on is null or s.ends_on > :from)),
        care as (
          select h.*, l.starts_on as status_from, l.ends_on as status_until
            from home h left join legal_status_span l on l.period_id = h.period_id
             and (h.ends_on is null or l.starts_on < h.ends_on) and (l.ends_on is null or l.ends_on > h.starts_on)
           where l.code is null or l.code not in ('V3', 'V4'))
        select substr(case when status_from > starts_on then status_from else starts_on end, 1, 7) as began,
               substr(case when status_until is null or ends_on < status_until then ends_on else status_until end, 1, 7) as ended,
               place, provider_code as provider, location, adjoining, over20, count(*) as number
          from care group by 1, 2, 3, 4, 5, 6, 7
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
