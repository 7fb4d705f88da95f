package hearth.carers.transfers;

import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about transfers. */
final class TransferStore {
    /** Those who come over, whether or not any step is written down yet. */
    private static final String COMING = """
        select coalesce(t.id, 0) as id, e.id as enquiry, e.household_id as household, s.reference,
               e.previous_service as service, coalesce(t.children, 'NOT_ASKED') as children, t.intention_on, t.iro_told_on,
               t.meeting_on, null as reference_asked_on, null as reference_on, null as records_asked_on, null as records_on,
               t.ends_on, t.given_up_on, t.note, coalesce(t.version, 1) as version
          from enquiry e join subject s on s.id = e.id left join transfer t on t.enquiry_id = e.id
         where e.is_transfer = 1
        """;

    /** Those who leave; our approval ends when it says itself. */
    private static final String LEAVING = """
        select t.id, null as enquiry, t.household_id as household, s.reference, t.service, t.children, t.intention_on,
               t.iro_told_on, t.meeting_on, t.reference_asked_on, t.reference_on, t.records_asked_on, t.records_on,
               (select max(a.ends_on) from approval a join provider v on v.id = a.provider_id and v.sector = 'OWN'
                 where a.household_id = t.household_id
                   and (a.ends_on > t.intention_on
                        or t.intention_on is null and not exists (
                            select 1 from approval n join provider w on w.id = n.provider_id and w.sector = 'OWN'
                             where n.household_id = a.household_id and n.starts_on >= a.ends_on))) as ends_on,
               t.given_up_on, t.note, t.version
          from transfer t join subject s on s.id = t.household_id
        """;

    private TransferStore() {}

    static Optional<Transfer> coming(Handle h, EnquiryId enquiry) {
        return h.createQuery(COMING + " and e.id = :enquiry")
                .bind("enquiry", enquiry)
                .mapTo(Transfer.class)
                .findOne();
    }

    static List<Transfer> comingOpen(Handle h) {
        return h.createQuery(COMING + " and e.closed_on is null")
                .mapTo(Transfer.class)
                .list();
    }

    static List<Transfer> became(Handle h, HouseholdId household) {
        return h.createQuery(COMING + " and e.household_id = :household order by e.id")
                .bind("household", household)
                .mapTo(Transfer.class)
                .list();
    }

    static List<Transfer> leaving(Handle h, HouseholdId household) {
        return h.createQuery(LEAVING + " where t.household_id = :household order by t.intention_on desc, t.id desc")
                .bind("household", household)
                .mapTo(Transfer.class)
                .list();
    }

    static List<Transfer> leaving(Handle h) {
        return h.createQuery(LEAVING + " where t.given_up_on is null order by t.id")
                .mapTo(Transfer.class)
                .list();
    }

    /** An approval by us with notice in, whose ending depends on whether they move on. */
    public record Notice(long id, String endingReason, String endsAs, int version) {}

    static Optional<Notice> notice(Handle h, HouseholdId household) {
        return h.createQuery("""
            select a.id, a.ending_reason, a.version,
                   case when exists (select 1 from transfer t where t.household_id = a.household_id and t.given_up_on is null
                                        and coalesce(t.intention_on, a.starts_on) >= a.starts_on)
                        then 'TRANSFERRED_OUT' else 'RESIGNED' end as ends_as
              from approval a join provider v on v.id = a.provider_id and v.sector = 'OWN'
             where a.household_id = :household and a.notice_received_on is not null
               and a.ending_reason in ('RESIGNED', 'TRANSFERRED_OUT')
             order by a.starts_on desc limit 1\
            """)
                .bind("household", household)
                .mapTo(Notice.class)
                .findOne();
    }
}
