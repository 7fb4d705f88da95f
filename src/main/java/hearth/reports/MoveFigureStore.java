package hearth.reports;

import hearth.common.Miles;
import hearth.common.Period;
import hearth.placements.outside.Crossings;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL behind what moved in a month. */
final class MoveFigureStore {
    /** The legal status in a period of care on a day, or the empty text. */
    static String status(String period, String day) {
        return """
            coalesce((select l.code from legal_status l where l.period_id = %s and l.starts_on <= %s
                       order by l.starts_on desc limit 1), '')\
            """.formatted(period, day);
    }

    /** Not a short break, where the last row of status before a day counts for the night before it. */
    static String lastStatus(String period, String day) {
        return status(period, "date(" + day + ", '-1 day')");
    }

    private static final String FLOWS = "with " + Crossings.PHASES
            + """
            select 'started_to_be_looked_after' as key, substr(p.starts_on, 1, 7) as month, count(*) as number
              from period_of_care p join ours c on c.id = p.child_id
             where p.starts_on >= :from and p.starts_on < :until and p.start_known = 1 and %s not in ('V3', 'V4') group by 2
            union all
            select 'ceased_to_be_looked_after', substr(p.ends_on, 1, 7), count(*)
              from period_of_care p join ours c on c.id = p.child_id
             where p.ends_on >= :from and p.ends_on < :until and %s not in ('V3', 'V4') group by 2
            union all
            select 'placements_started', substr(p.starts_on, 1, 7), count(*) from placement p join ours c on c.id = p.child_id
             where p.period_id is not null and p.starts_on >= :from and p.starts_on < :until and p.start_known = 1
               and %s not in ('V3', 'V4') group by 2
            union all
            select case n.key when 1 then 'placements_ended' else 'unplanned_endings' end, substr(p.ends_on, 1, 7), count(*)
              from placement p join ours c on c.id = p.child_id join (select 1 as key union all select 2) n
             where p.period_id is not null and p.ends_on >= :from and p.ends_on < :until
               and (n.key = 1 or p.end_planned = 'NO') and %s not in ('V3', 'V4') group by 1, 2
            union all
            select 'out_of_borough_started', substr(f.starts_on, 1, 7), count(*) from phase f
             where f.starts_on >= :from and f.starts_on < :until and %s and %s not in ('V3', 'V4') group by 2
            union all
            select 'brought_back', substr(f.starts_on, 1, 7), count(*) from phase f
             where f.starts_on >= :from and f.starts_on < :until and %s and %s not in ('V3', 'V4') group by 2
            """.formatted(
                            status("p.id", "p.starts_on"),
                            lastStatus("p.id", "p.ends_on"),
                            status("p.period_id", "p.starts_on"),
                            lastStatus("p.period_id", "p.ends_on"),
                            Crossings.WENT_OUT,
                            status("f.period_id", "f.starts_on"),
                            Crossings.CAME_BACK,
                            status("f.period_id", "f.starts_on"));

    /** Where a home lay on its first day. */
    public record Begun(@Nullable String location, @Nullable Miles miles) {}

    private static final String BEGUN = """
        select f.location, f.miles_tenths as miles
          from placement p
          join child c on c.id = p.child_id and %s
          join placement_phase f on f.placement_id = p.id and f.starts_on = p.starts_on
         where p.period_id is not null and p.starts_on >= :from and p.starts_on < :until and p.start_known = 1
           and %s not in ('V3', 'V4')
        """.formatted(ChildFigureStore.OURS, status("p.period_id", "p.starts_on"));

    private MoveFigureStore() {}

    /** The same homes as "placements_started" counts. */
    static List<Begun> begun(Handle h, Period days) {
        return h.createQuery(BEGUN)
                .bind("from", days.start())
                .bind("until", days.end())
                .mapTo(Begun.class)
                .list();
    }

    static List<Flow> flows(Handle h, Period months) {
        return h.createQuery(FLOWS)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Flow.class)
                .list();
    }
}
