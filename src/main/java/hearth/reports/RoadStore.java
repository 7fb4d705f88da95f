package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about how far enquiries came. */
final class RoadStore {
    private static final String ROADS = """
        select e.source, e.source_detail, e.received_on as received,
               min(case when s.stage = 'INITIAL_VISIT' then s.starts_on end) as visit,
               min(case when s.stage = 'APPLICATION' then s.starts_on end) as application,
               min(case when s.stage = 'STAGE_1' then s.starts_on end) as stage_1,
               min(case when s.stage = 'STAGE_2' then s.starts_on end) as stage_2,
               min(case when s.stage = 'PANEL' then s.starts_on end) as panel,
               min(case when s.stage = 'ADM_DECISION' then s.starts_on end) as decision,
               min(case when s.stage = 'APPROVED' then s.starts_on end) as approved, e.closed_on, e.closed_reason
          from enquiry e left join enquiry_stage s on s.enquiry_id = e.id and s.starts_on <= :day
         where e.received_on <= :day and %s
         group by e.id
        """.formatted(RecruitmentFigureStore.COUNTED);

    private RoadStore() {}

    /** Of every enquiry that counts and had come by a day. */
    static List<Road> until(Handle h, LocalDate day) {
        return h.createQuery(ROADS).bind("day", day).mapTo(Road.class).list();
    }
}
