package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about how far enquiries came. */
final class RoadStore {
    private static final String ROADS = """
        select e.source, e.source_detail,
               (select group_concat(t.type) from enquiry_type t where t.enquiry_id = e.id) as types,
               e.received_on as received,
               min(case when s.stage = 'INITIAL_VISIT' then s.starts_on end) as visit,
               min(case when s.stage = 'APPLICATION' then s.starts_on end) as application,
               min(case when s.stage = 'STAGE_1' then s.starts_on end) as stage_1,
               min(case when s.stage = 'STAGE_1' and s.outcome is not null and s.ends_on <= :day then s.ends_on end)
                 as stage_1_ended,
               min(case when s.stage = 'STAGE_2' then s.starts_on end) as stage_2,
               min(case when s.stage = 'PANEL' then s.starts_on end) as panel,
               min(case when s.stage = 'ADM_DECISION' then s.starts_on end) as decision,
               min(case when s.stage = 'QUALIFYING_DETERMINATION' then s.starts_on end) as proposed,
               min(case when s.stage = 'APPROVED' then s.starts_on end) as approved,
               case when e.closed_on <= :day then e.closed_on end as closed_on,
               case when e.closed_on <= :day then e.closed_reason end as closed_reason,
               case when e.closed_on <= :day then e.closed_by end as closed_by
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
