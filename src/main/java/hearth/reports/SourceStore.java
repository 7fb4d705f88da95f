package hearth.reports;

import hearth.common.Period;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL behind enquiries by source. */
final class SourceStore {
    record Count(String source, String key, long number) {}

    private static final String COUNTS =
            "with " + CarerFigureStore.OURS + """
                , latest as (
                  select household_id, source, row_number() over (partition by household_id order by received_on desc) as n
                    from enquiry where household_id is not null and duplicate_of is null),
                counted as (select e.id, coalesce(e.source, '') as source, e.received_on from enquiry e where %s)
                select source, 'enquiries' as key, count(*) as number from counted
                 where received_on >= :from and received_on < :until group by source
                union all
                select source, 'month', count(*) from counted where received_on >= :month and received_on < :until group by source
                union all
                select c.source, case r.stage when 'APPLICATION' then 'applications' else 'visits' end, count(*)
                  from (select s.enquiry_id, s.stage, min(s.starts_on) as on_day from enquiry_stage s
                         where s.stage in ('INITIAL_VISIT', 'APPLICATION') group by s.enquiry_id, s.stage) r
                  join counted c on c.id = r.enquiry_id
                 where r.on_day >= :from and r.on_day < :until group by 1, 2
                union all
                select coalesce(e.source, ''), 'approvals', count(*)
                  from ours o left join latest e on e.household_id = o.household_id and e.n = 1
                 where o.connected = 0 and o.continues = 0 and o.starts_on >= :from and o.starts_on < :until group by 1
                """.formatted(RecruitmentFigureStore.COUNTED);

    private SourceStore() {}

    static List<Count> counts(Handle h, Period year, LocalDate month) {
        return h.createQuery(COUNTS)
                .bind("from", year.start())
                .bind("until", year.end())
                .bind("month", month)
                .mapTo(Count.class)
                .list();
    }
}
