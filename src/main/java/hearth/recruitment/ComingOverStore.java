package hearth.recruitment;

import hearth.carers.transfers.Transfer;
import hearth.common.EnquiryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about those who foster for another service, or did. */
final class ComingOverStore {
    private static final String FACTS = """
        select e.id as enquiry, e.is_transfer as now, e.fostered_until as until,
               min(case when k.kind = 'FORMER_SERVICE' then k.requested_on end) as asked,
               case when count(case when k.kind = 'FORMER_SERVICE' and k.outcome = 'OUTSTANDING' then 1 end) = 0
                    then max(case when k.kind = 'FORMER_SERVICE' then k.received_on end) end as answered,
               min(case when k.kind = 'EARLIER_RECORDS' then k.requested_on end) as records_asked,
               case when count(case when k.kind = 'EARLIER_RECORDS' and k.outcome = 'OUTSTANDING' then 1 end) = 0
                    then max(case when k.kind = 'EARLIER_RECORDS' then k.received_on end) end as records_in
          from enquiry e
          left join check_item k on k.enquiry_id = e.id and k.kind in ('FORMER_SERVICE', 'EARLIER_RECORDS')
         where %s and (e.is_transfer = 1 or e.fostered_until is not null or k.id is not null)
         group by e.id
        """;

    private ComingOverStore() {}

    /** What is known of one enquiry, its steps left out. */
    public record Facts(
            EnquiryId enquiry,
            boolean now,
            @Nullable LocalDate until,
            @Nullable LocalDate asked,
            @Nullable LocalDate answered,
            @Nullable LocalDate recordsAsked,
            @Nullable LocalDate recordsIn) {
        ComingOver with(@Nullable Transfer transfer) {
            return new ComingOver(now, until, asked, answered, recordsAsked, recordsIn, transfer);
        }
    }

    static Optional<Facts> of(Handle h, EnquiryId id) {
        return h.createQuery(FACTS.formatted("e.id = :id"))
                .bind("id", id)
                .mapTo(Facts.class)
                .findOne();
    }

    static List<Facts> open(Handle h) {
        return h.createQuery(FACTS.formatted("e.closed_on is null"))
                .mapTo(Facts.class)
                .list();
    }

    /** When it was known that somebody of an enquiry is disqualified from caring for children; empty where nobody is. */
    static Optional<LocalDate> disqualified(Handle h, EnquiryId id) {
        return h.createQuery("""
            select min(k.received_on) from check_item k
              join enquiry_person p on p.enquiry_id = k.enquiry_id and p.person_id = k.person_id and p.left_on is null
             where k.enquiry_id = :id and k.kind = 'DISQUALIFICATION' and k.outcome = 'CONCERN'\
            """).bind("id", id).mapTo(LocalDate.class).findOne();
    }
}
