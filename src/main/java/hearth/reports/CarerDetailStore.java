package hearth.reports;

import hearth.carers.Approvals;
import hearth.carers.concerns.ConcernKind;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about applicants who withdrew, households that left, what is due in the others, and concerns by day. */
final class CarerDetailStore {
    private CarerDetailStore() {}

    /** A household fully approved by us on a day; its checks by the one that runs out first. */
    public record Household(
            HouseholdId id,
            String reference,
            boolean restricted,
            @Nullable String officer,
            @Nullable LocalDate unannounced,
            @Nullable LocalDate training,
            @Nullable LocalDate dbs,
            @Nullable LocalDate medical) {}

    /** When a concern came in and what came of it. */
    public record Concern(
            ConcernKind kind,
            LocalDate receivedOn,
            @Nullable String outcome,
            @Nullable LocalDate outcomeOn) {}

    /** The stage is the furthest that was reached by then. */
    static List<CarerDetails.Withdrawal> withdrawals(Handle h, LocalDate from, YearMonth month) {
        return h.createQuery("""
            select stage, reason, sum(closed_on >= :first) as month, count(*) as year_to_date from (
              select e.closed_on, e.closed_reason as reason,
                     (select s.stage from enquiry_stage s where s.enquiry_id = e.id and s.starts_on <= e.closed_on
                       order by s.starts_on desc, s.id desc limit 1) as stage
                from enquiry e
               where %s and e.closed_on >= :from and e.closed_on <= :day and e.closed_by in ('APPLICANT', 'SERVICE')
                 and exists (select 1 from enquiry_stage s where s.enquiry_id = e.id and s.stage = 'APPLICATION'))
             group by stage, reason
             order by case stage when 'APPLICATION' then 1 when 'STAGE_1' then 2 when 'STAGE_2' then 3 else 4 end, stage,
                      reason is null, reason\
            """.formatted(RecruitmentFigureStore.COUNTED))
                .bind("from", from)
                .bind("first", month.atDay(1))
                .bind("day", month.atEndOfMonth())
                .mapTo(CarerDetails.Withdrawal.class)
                .list();
    }

    static List<CarerDetails.Leaver> leavers(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("with " + Approvals.OURS + """
            select case when s.restricted = 0 then s.reference end as reference, o.ends_on as "on", t.main_type,
                   case when a.ending_reason = 'RESIGNED' then coalesce(a.leaving_reason, 'RESIGNED')
                        else a.ending_reason end as reason,
                   (select min(x.starts_on) from ours x where x.household_id = o.household_id) as first,
                   a.exit_interview_on is not null as interviewed
              from ours o
              join approval a on a.id = o.id
              join subject s on s.id = o.household_id
              left join approval_terms t on t.id = (
                   select x.id from approval_terms x where x.approval_id = o.id order by x.starts_on desc limit 1)
             where o.ends_on >= :from and o.ends_on <= :day and not o.connected and not o.continued
             order by o.ends_on, o.household_id\
            """)
                .bind("from", from)
                .bind("day", day)
                .mapTo(CarerDetails.Leaver.class)
                .list();
    }

    private static String expires(String kind) {
        return """
            (select min(last) from (
               select max(k.expires_on) as last from household_member m
                 join check_item k on k.person_id = m.person_id and k.kind = '%s' and k.received_on <= :day
                where m.household_id = hh.id and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                group by m.person_id))
            """.formatted(kind);
    }

    private static String latest(String kind) {
        return """
            (select max(d.done_on) from duty_done d where d.household_id = hh.id and d.kind = '%s' and d.done_on <= :day)
            """.formatted(kind);
    }

    static List<Household> households(Handle h, LocalDate day) {
        return h.createQuery("select hh.id, s.reference, s.restricted, coalesce(w.name, o.name) as officer, "
                        + latest("UNANNOUNCED") + " as unannounced, " + latest("TRAINING") + " as training, "
                        + expires("DBS") + " as dbs, " + expires("MEDICAL") + " as medical " + """
                          from household hh
                          join subject s on s.id = hh.id
                          join approval a on a.household_id = hh.id and a.kind = 'FULL' and a.starts_on <= :day
                                         and (a.ends_on is null or a.ends_on > :day)
                          join provider v on v.id = a.provider_id and v.sector = 'OWN'
                          left join worker o on o.id = hh.officer_id
                          left join worker w on w.id = hh.supervising_worker_id
                         order by s.reference\
                        """)
                .bind("day", day)
                .mapTo(Household.class)
                .list();
    }

    /** A carer in one of those households, with the last day of the newest check of each kind; null where none is known. */
    public record Carer(
            PersonId id, @Nullable LocalDate dbs, @Nullable LocalDate medical) {}

    static List<Carer> carers(Handle h, LocalDate day) {
        return h.createQuery("""
            select m.person_id as id,
                   (select max(k.expires_on) from check_item k where k.person_id = m.person_id and k.kind = 'DBS'
                       and k.received_on <= :day) as dbs,
                   (select max(k.expires_on) from check_item k where k.person_id = m.person_id and k.kind = 'MEDICAL'
                       and k.received_on <= :day) as medical
              from household_member m
              join approval a on a.household_id = m.household_id and a.kind = 'FULL' and a.starts_on <= :day
                             and (a.ends_on is null or a.ends_on > :day)
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
             where m.role = 'CARER' and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
             group by m.person_id\
            """).bind("day", day).mapTo(Carer.class).list();
    }

    static List<Concern> concerns(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select kind, received_on, outcome, outcome_on from concern
             where received_on between :from and :day or outcome_on between :from and :day\
            """)
                .bind("from", from)
                .bind("day", day)
                .mapTo(Concern.class)
                .list();
    }
}
