package hearth.reports;

import hearth.common.Period;
import hearth.recruitment.Enquiries;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL behind the recruitment figures. */
final class RecruitmentFigureStore {
    static final String COUNTED = Enquiries.COUNTED;

    private static final String FLOWS = """
        with counted as (select e.id, e.received_on, e.closed_on, e.closed_by from enquiry e where %s),
        reached as (
          select s.enquiry_id, s.stage, min(s.starts_on) as on_day from enquiry_stage s
           where s.stage in ('INITIAL_VISIT', 'APPLICATION') group by s.enquiry_id, s.stage)
        select 'enquiries' as key, substr(received_on, 1, 7) as month, count(*) as number from counted
         where received_on >= :from and received_on < :until group by 2
        union all
        select case r.stage when 'APPLICATION' then 'applications' else 'initial_visits' end, substr(r.on_day, 1, 7), count(*)
          from reached r join counted c on c.id = r.enquiry_id
         where r.on_day >= :from and r.on_day < :until group by 1, 2
        union all
        select 'withdrawals', substr(closed_on, 1, 7), count(*) from counted c
         where closed_on >= :from and closed_on < :until and closed_by in ('APPLICANT', 'SERVICE')
           and exists (select 1 from enquiry_stage s where s.enquiry_id = c.id and s.stage = 'APPLICATION')
         group by 2
        """.formatted(COUNTED);

    private RecruitmentFigureStore() {}

    static List<Flow> flows(Handle h, Period months) {
        return h.createQuery(FLOWS)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Flow.class)
                .list();
    }
}
