package hearth.reports;

import hearth.carers.Approvals;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL behind the carers' figures. */
final class CarerFigureStore {
    /**
     * Stretches of the same kind, counted.
     *
     * @param continues whether it goes on from another approval of ours without a day between
     * @param continued whether another approval of ours goes on from it
     */
    record Cell(
            boolean connected,
            YearMonth began,
            @Nullable YearMonth ended,
            boolean continues,
            boolean continued,
            long number,
            long places) {}

    static final String OURS = Approvals.OURS;

    private static final String HOUSEHOLDS = "with " + OURS + """
        select connected, substr(starts_on, 1, 7) as began, substr(ends_on, 1, 7) as ended, continues, continued, count(*) as number,
               coalesce(sum((select t.places from approval_terms t where t.approval_id = ours.id
                              order by t.starts_on limit 1)), 0) as places
          from ours group by 1, 2, 3, 4, 5
        """;

    /** What follows the households: each carer for as long as the household is approved and the carer in it. */
    static final String STRETCH = """
        , stretch as (
          select o.connected, m.person_id, m.starts_on as joined, m.ends_on as went, o.starts_on, o.ends_on,
                 case when m.starts_on > o.starts_on then m.starts_on else o.starts_on end as began,
                 case when o.ends_on is null or m.ends_on < o.ends_on then m.ends_on else o.ends_on end as ended,
                 o.continues, o.continued
            from ours o join household_member m on m.household_id = o.household_id and m.role = 'CARER'
             and (o.ends_on is null or m.starts_on < o.ends_on) and (m.ends_on is null or m.ends_on > o.starts_on))
        """;

    private static final String CARERS = "with " + OURS + STRETCH + """
        select connected, substr(began, 1, 7) as began, substr(ended, 1, 7) as ended,
               continues and began = starts_on and joined < starts_on as continues,
               continued and ended = ends_on and (went is null or went > ends_on) as continued, count(*) as number, 0 as places
          from stretch group by 1, 2, 3, 4, 5
        """;

    private CarerFigureStore() {}

    static List<Cell> households(Handle h) {
        return h.createQuery(HOUSEHOLDS).mapTo(Cell.class).list();
    }

    static List<Cell> carers(Handle h) {
        return h.createQuery(CARERS).mapTo(Cell.class).list();
    }
}
