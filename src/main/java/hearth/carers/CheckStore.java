package hearth.carers;

import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about checks. */
final class CheckStore {
    /** Every check asked for or received by :day, as it stood that day; it is to be renewed soon in its last 90 days. */
    static final String ON_DAY = """
        select k.person_id as id, s.reference as subject, k.kind,
               case when k.requested_on <= :day then k.requested_on end as requested,
               case when k.received_on <= :day then k.received_on end as received,
               k.expires_on as expires,
               case when k.outcome = 'NOT_REQUIRED' then 'Not required'
                    when k.received_on <= :day and k.expires_on <= :day then 'Expired'
                    when k.received_on <= :day and k.outcome = 'CONCERN' then 'Concern'
                    when k.received_on <= :day and k.expires_on <= date(:day, '+90 days') then 'Renew soon'
                    when k.received_on <= :day then 'Clear'
                    when k.requested_on <= :day then 'Requested'
                    else 'To request' end as state,
               trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name,
               coalesce(hs.reference, es.reference) as about, k.outcome, k.number, w.name as decided_by, k.note,
               case when k.interviewed_on <= :day then k.interviewed_on end as interviewed, k.id as "row", k.version
          from check_item k
          join person p on p.id = k.person_id
          join subject s on s.id = p.id
          left join subject hs on hs.id = k.household_id
          left join subject es on es.id = k.enquiry_id
          left join worker w on w.id = k.decided_by
         where coalesce(k.requested_on, k.received_on, :day) <= :day
        """;

    private CheckStore() {}

    /** The enquiry a check is for; empty for one of a household. */
    static Optional<EnquiryId> enquiry(Handle h, long row) {
        return h.createQuery("select enquiry_id from check_item where id = :row and enquiry_id is not null")
                .bind("row", row)
                .mapTo(EnquiryId.class)
                .findOne();
    }

    static List<Check> ofHousehold(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery(ON_DAY + " and k.household_id = :household order by name, k.kind, k.id")
                .bind("household", household)
                .bind("day", day)
                .mapTo(Check.class)
                .list();
    }

    static List<Check> ofPerson(Handle h, PersonId person, LocalDate day) {
        return h.createQuery(ON_DAY + " and k.person_id = :person order by k.kind, k.received_on desc, k.id")
                .bind("person", person)
                .bind("day", day)
                .mapTo(Check.class)
                .list();
    }

    static List<Check> ofEnquiry(Handle h, EnquiryId enquiry, LocalDate day) {
        return h.createQuery(ON_DAY + " and k.enquiry_id = :enquiry order by name, k.kind, k.id")
                .bind("enquiry", enquiry)
                .bind("day", day)
                .mapTo(Check.class)
                .list();
    }
}
