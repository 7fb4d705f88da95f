package hearth.finance;

import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about the ways of enquiries. */
final class JourneyStore {
    private static final String JOURNEYS = """
        select e.received_on as received,
               min(case when s.stage = 'INITIAL_VISIT' then s.starts_on end) as visit,
               min(case when s.stage = 'APPLICATION' then s.starts_on end) as application,
               min(case when s.stage = 'STAGE_1' then s.starts_on end) as stage_1,
               min(case when s.stage = 'STAGE_2' then s.starts_on end) as stage_2,
               min(case when s.stage = 'PANEL' then s.starts_on end) as panel,
               min(case when s.stage = 'ADM_DECISION' then s.starts_on end) as decision,
               min(case when s.stage = 'APPROVED' then s.starts_on end) as approved, e.closed_on
          from enquiry e left join enquiry_stage s on s.enquiry_id = e.id and s.starts_on <= :day
         where e.received_on <= :day and %s
         group by e.id
        """.formatted(Enquiries.COUNTED);

    private record Line(
            LocalDate received,
            @Nullable LocalDate visit,
            @Nullable LocalDate application,
            @Nullable LocalDate stage1,
            @Nullable LocalDate stage2,
            @Nullable LocalDate panel,
            @Nullable LocalDate decision,
            @Nullable LocalDate approved,
            @Nullable LocalDate closedOn) {
        Journey journey() {
            return new Journey(
                    received,
                    Arrays.asList(received, visit, application, stage1, stage2, panel, decision),
                    approved,
                    closedOn);
        }
    }

    private JourneyStore() {}

    /** Of every enquiry that counts and had come by a day. */
    static List<Journey> until(Handle h, LocalDate day) {
        return h.createQuery(JOURNEYS).bind("day", day).mapTo(Line.class).stream()
                .map(Line::journey)
                .toList();
    }
}
