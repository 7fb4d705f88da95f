package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about our looked-after children one by one on a day: the second way of counting what the figures count by stretches. */
final class ChildAtHomeStore {
    private static final String ON_DAY =
            """
            select c.id as child_id, s.reference, s.restricted, c.date_of_birth, p.id as placement_id, p.household_id,
                   coalesce((select a.connected from approval a where a.household_id = p.household_id and a.starts_on <= :day
                              order by a.starts_on desc limit 1), 0) as connected,
                   p.starts_on as since, p.planned_end_on, f.place, f.provider_code, o.name as provider, f.location, f.adjoining,
                   f.miles_tenths as miles, f.authority_code as authority,
                   (select sum(l.pence) from cost_price l where l.placement_id = p.id and l.basis = 'WEEKLY' and l.starts_on <= :day
                       and (l.ends_on is null or l.ends_on > :day)) as weekly
              from period_of_care care
              join child c on c.id = care.child_id
              join subject s on s.id = c.id
              left join placement p on p.child_id = c.id and p.period_id = care.id and p.starts_on <= :day
                   and (p.ends_on is null or p.ends_on > :day)
              left join placement_phase f on f.placement_id = p.id
                   and f.starts_on = (select max(g.starts_on) from placement_phase g where g.placement_id = p.id and g.starts_on <= :day)
              left join provider o on o.id = f.provider_id
             where %s and care.starts_on <= :day and (care.ends_on is null or care.ends_on > :day)
               and %s not in ('V3', 'V4')
             order by s.reference
            """.formatted(ChildFigureStore.OURS, MoveFigureStore.status("care.id", ":day"));

    private ChildAtHomeStore() {}

    static List<ChildAtHome> onDay(Handle h, LocalDate day) {
        return h.createQuery(ON_DAY).bind("day", day).mapTo(ChildAtHome.class).list();
    }
}
