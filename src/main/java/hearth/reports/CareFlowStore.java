package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about why care ended: the same periods as the figure counts. */
final class CareFlowStore {
    private CareFlowStore() {}

    /** From one day up to another, and of them those since a day between them. */
    static List<CareFlow.Row> left(Handle h, LocalDate from, LocalDate month, LocalDate until) {
        return h.createQuery("""
            select p.rec, case when date(c.date_of_birth, '+18 years') <= p.ends_on then 1 else 0 end as adult,
                   sum(case when p.ends_on >= :month then 1 else 0 end) as month, count(*) as year_to_date
              from period_of_care p join child c on c.id = p.child_id and %s
             where p.ends_on >= :from and p.ends_on < :until and %s not in ('V3', 'V4')
             group by 1, 2\
            """.formatted(ChildFigureStore.OURS, MoveFigureStore.lastStatus("p.id", "p.ends_on")))
                .bind("from", from)
                .bind("month", month)
                .bind("until", until)
                .mapTo(CareFlow.Row.class)
                .list();
    }
}
