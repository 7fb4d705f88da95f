package hearth.recruitment;

import hearth.common.EnquiryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what the clocks of enquiries run on. */
final class ClockStore {
    private static final String FACTS = """
        select e.id, s.reference, w.name as officer, e.received_on as received,
               substr(e.first_response_at, 1, 10) as first_reply, e.closed_on,
               (select case when sum(case when k.outcome = 'OUTSTANDING' then 1 else 0 end) = 0 and not exists (
                         select 1 from enquiry_person p
                           join (select 'DBS' as kind union all select 'MEDICAL' union all select 'REFERENCE_1'
                                 union all select 'REFERENCE_2') n
                          where p.enquiry_id = e.id and p.left_on is null
                            and (p.role = 'APPLICANT' or p.role = 'ADULT' and n.kind = 'DBS')
                            and not exists (select 1 from check_item c
                                             where c.enquiry_id = e.id and c.person_id = p.person_id
                                               and (c.kind = n.kind
                                                    or c.kind = 'FORMER_SERVICE' and n.kind like 'REFERENCE%')))
                       then max(k.received_on) end
                  from check_item k where k.enquiry_id = e.id) as checks_in_on,
               case when e.next_stage = 'PANEL' then e.next_step_on end as panel_on,
               e.next_step, e.next_step_on, substr(s.created_at, 1, 10) as written_on, e.told_on, e.told_in_writing_on,
               e.final_told_on, e.final_told_in_writing_on, e.panel_papers_on, e.irm_papers_on,
               coalesce(e.closed_by = 'DECISION' and e.closed_reason <> 'APPROVED', 0) as refused
          from enquiry e join subject s on s.id = e.id
          left join worker w on w.id = e.officer_id
        """;

    /** How long it is asked after a decision whether they were told. */
    static final int DECIDED_DAYS = 90;

    /** Open, or decided lately and not told of each decision in writing. */
    private static final String RUNNING = """
        (e.closed_on is null
         or (e.closed_by = 'DECISION' and e.closed_on >= :since
             and (e.told_in_writing_on is null
                  or e.final_told_in_writing_on is null
                     and exists (select 1 from enquiry_stage q
                                  where q.enquiry_id = e.id and q.stage = 'QUALIFYING_DETERMINATION'))))
        """;

    private ClockStore() {}

    /** What one enquiry's clocks run on besides its stages. */
    public record Facts(
            EnquiryId id,
            String reference,
            @Nullable String officer,
            LocalDate received,
            @Nullable LocalDate firstReply,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate checksInOn,
            @Nullable LocalDate panelOn,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            LocalDate writtenOn,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate toldInWritingOn,
            @Nullable LocalDate finalToldOn,
            @Nullable LocalDate finalToldInWritingOn,
            @Nullable LocalDate panelPapersOn,
            @Nullable LocalDate irmPapersOn,
            boolean refused) {
        Clocks.Telling telling(Collection<StageRow> stages) {
            return new Clocks.Telling(
                            new Clocks.Told(toldOn, toldInWritingOn),
                            new Clocks.Told(finalToldOn, finalToldInWritingOn),
                            refused)
                    .by(stages, closedOn);
        }

        Clocks.Papers papers() {
            return new Clocks.Papers(panelOn, panelPapersOn, irmPapersOn);
        }
    }

    /** A stage and whose it is. */
    public record Of(
            EnquiryId enquiry,
            long id,
            Stage stage,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String outcome,
            int version) {
        StageRow row() {
            return new StageRow(id, stage, startsOn, endsOn, outcome, version);
        }
    }

    static Optional<Facts> facts(Handle h, EnquiryId id) {
        return h.createQuery(FACTS + " where e.id = :id")
                .bind("id", id)
                .mapTo(Facts.class)
                .findOne();
    }

    /** Of every enquiry received by a day that is open, or of whose decision they are still to be told. */
    static List<Facts> open(Handle h, LocalDate today, LocalDate receivedBy) {
        return h.createQuery(FACTS + " where " + RUNNING
                        + " and e.duplicate_of is null and e.received_on <= :by order by e.id")
                .bind("since", today.minusDays(DECIDED_DAYS))
                .bind("by", receivedBy)
                .mapTo(Facts.class)
                .list();
    }

    static Map<EnquiryId, List<StageRow>> openStages(Handle h, LocalDate today) {
        var stages = new HashMap<EnquiryId, List<StageRow>>();
        h.createQuery("""
            select x.enquiry_id as enquiry, x.id, x.stage, x.starts_on, x.ends_on, x.outcome, x.version
              from enquiry e join enquiry_stage x on x.enquiry_id = e.id
             where %s
             order by x.enquiry_id, x.starts_on, x.id\
            """.formatted(RUNNING))
                .bind("since", today.minusDays(DECIDED_DAYS))
                .mapTo(Of.class)
                .forEach(of -> stages.computeIfAbsent(of.enquiry(), id -> new ArrayList<>())
                        .add(of.row()));
        return stages;
    }
}
