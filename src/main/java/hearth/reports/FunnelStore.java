package hearth.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL behind the funnel: enquiries and stages of the year, and those still open. */
final class FunnelStore {
    record Enquiry(
            LocalDate receivedOn,
            @Nullable Instant firstResponseAt,
            @Nullable LocalDate visitOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate applicationOn) {
        /** Still an enquiry: not closed and no application by then. */
        boolean open(LocalDate day) {
            return !receivedOn.isAfter(day)
                    && (closedOn == null || closedOn.isAfter(day))
                    && (applicationOn == null || applicationOn.isAfter(day));
        }
    }

    record Stage(
            String stage,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate panelOn,
            boolean first) {
        boolean open(LocalDate day) {
            return !startsOn.isAfter(day)
                    && (endsOn == null || endsOn.isAfter(day))
                    && (closedOn == null || closedOn.isAfter(day));
        }

        /** An application still on its way: its clock runs until the panel, whatever stage it is in. */
        boolean waitsForPanel(LocalDate day) {
            return first
                    && !startsOn.isAfter(day)
                    && (closedOn == null || closedOn.isAfter(day))
                    && (panelOn == null || panelOn.isAfter(day));
        }
    }

    private static String first(String stage) {
        return "(select min(s.starts_on) from enquiry_stage s where s.enquiry_id = e.id and +s.stage = '" + stage
                + "')";
    }

    private static final String ENQUIRIES =
            """
            select * from (
              select e.received_on, e.first_response_at, %s as visit_on, e.closed_on, %s as application_on
                from enquiry e
               where e.received_on <= :day and %s)
             where received_on >= :year or visit_on >= :year or closed_on is null or closed_on > :day
            """.formatted(first("INITIAL_VISIT"), first("APPLICATION"), RecruitmentFigureStore.COUNTED);

    private static final String STAGES = """
        select t.stage, t.starts_on, t.ends_on, e.closed_on, %s as panel_on,
               not exists (select 1 from enquiry_stage b where b.enquiry_id = t.enquiry_id and b.stage = t.stage
                              and (b.starts_on < t.starts_on or b.starts_on = t.starts_on and b.id < t.id)) as first
          from enquiry_stage t join enquiry e on e.id = t.enquiry_id
         where t.stage in ('APPLICATION', 'STAGE_1', 'STAGE_2', 'PANEL') and t.starts_on <= :day
           and (t.starts_on >= :year or t.ends_on is null or t.ends_on >= :year
                    or t.stage = 'APPLICATION' and (e.closed_on is null or e.closed_on > :day)) and %s
        """.formatted(
                    "(select min(s.starts_on) from enquiry_stage s where s.enquiry_id = t.enquiry_id"
                            + " and +s.stage in ('PANEL', 'ADM_DECISION', 'APPROVED'))",
                    RecruitmentFigureStore.COUNTED);

    private FunnelStore() {}

    static List<Enquiry> enquiries(Handle h, LocalDate year, LocalDate day) {
        return h.createQuery(ENQUIRIES)
                .bind("year", year)
                .bind("day", day)
                .mapTo(Enquiry.class)
                .list();
    }

    static List<Stage> stages(Handle h, LocalDate year, LocalDate day) {
        return h.createQuery(STAGES)
                .bind("year", year)
                .bind("day", day)
                .mapTo(Stage.class)
                .list();
    }
}
