package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about how long children stay and how homes end. */
final class StabilityStore {
    private StabilityStore() {}

    /** Homes that last on a day, with how many homes the child had in the year and in the two years up to it. */
    static List<Stability.Home> homes(Handle h, LocalDate day) {
        return h.createQuery("""
            select p.id as placement_id, k.starts_on as in_care_since, p.starts_on as there_since, f.place,
                   (select y.starts_on from placement y where y.child_id = p.child_id and y.ends_on = p.starts_on)
                     as before_since,
                   (select count(*) from placement x where x.child_id = p.child_id and x.period_id is not null
                       and x.starts_on <= :day and (x.ends_on is null or x.ends_on > :year)) as homes,
                   (select count(*) from placement x where x.child_id = p.child_id and x.period_id is not null
                       and x.starts_on <= :day and (x.ends_on is null or x.ends_on > :two)) as homes_in_two
              from placement p
              join period_of_care k on k.id = p.period_id
              join placement_span f on f.placement_id = p.id and f.starts_on <= :day
                                   and (f.ends_on is null or f.ends_on > :day)
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)\
            """)
                .bind("day", day)
                .bind("year", day.minusYears(1).plusDays(1))
                .bind("two", day.minusYears(2).plusDays(1))
                .mapTo(Stability.Home.class)
                .list();
    }

    /** Moves of our children from one day up to another; what was decided after a move was decided with it. */
    static Stability.Moves moves(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select count(*) as decided, coalesce(sum(case when p.starts_on <= date(d.decided_on, '+1 day') then 1 else 0 end), 0) as at_once
              from placement p
              join child c on c.id = p.child_id and %s
              join (select m.id, m.decided_on, p.id as placement_id from match_decision m join placement p on p.decision_id = m.id
                    union all
                    select 0, v.decided_on, v.placement_id from provider_decision v) d on d.placement_id = p.id
             where p.starts_on >= :from and p.starts_on <= :day and p.period_id is not null\
            """.formatted(ChildFigureStore.OURS))
                .bind("from", from)
                .bind("day", day)
                .mapTo(Stability.Moves.class)
                .one();
    }

    static Stability.Missing missing(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select count(distinct m.child_id) as children, count(*) as times
              from missing_episode m join child c on c.id = m.child_id and %s
             where m.started_on >= :from and m.started_on <= :day\
            """.formatted(ChildFigureStore.OURS))
                .bind("from", from)
                .bind("day", day)
                .mapTo(Stability.Missing.class)
                .one();
    }

    /** Unplanned endings from one day up to another, and those since a day between them: the same ones as the figure counts. */
    static List<Stability.Ending> endings(Handle h, LocalDate from, LocalDate month, LocalDate until) {
        return h.createQuery(
                        """
                        select p.end_reason as reason, sum(case when p.ends_on >= :month then 1 else 0 end) as month,
                               count(*) as year_to_date, sum(case when p.end_within_day = 'YES' then 1 else 0 end) as within_day,
                               sum(case when p.end_within_day in ('YES', 'NO') then 1 else 0 end) as told
                          from placement p join child c on c.id = p.child_id and %s
                         where p.period_id is not null and p.ends_on >= :from and p.ends_on < :until and p.end_planned = 'NO'
                           and %s not in ('V3', 'V4')
                         group by p.end_reason order by 3 desc, 1\
                        """.formatted(ChildFigureStore.OURS, MoveFigureStore.lastStatus("p.period_id", "p.ends_on")))
                .bind("from", from)
                .bind("month", month)
                .bind("until", until)
                .mapTo(Stability.Ending.class)
                .list();
    }
}
