package hearth.recruitment;

import hearth.common.EnquiryId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about who is looked out for, and what was found. */
final class LookoutStore {
    private LookoutStore() {}

    /** Somebody who was refused, and the record that says so. */
    record Refused(PersonId person, long subject) {}

    /** What was found in an enquiry before, resolved or not. */
    record Found(Warning.In foundIn, @Nullable Long aboutId, String why) {}

    static List<WatchedPerson> watched(Handle h, LocalDate day) {
        return h.createQuery("""
            select id, list, first_name, last_name, phone, email, why, starts_on, ends_on, version from watched_person
             where starts_on <= :day and (ends_on is null or ends_on > :day) order by list, last_name, first_name, id\
            """).bind("day", day).mapTo(WatchedPerson.class).list();
    }

    /** Those of these people whose application was refused, or whose approval was ended by the service. */
    static List<Refused> refused(Handle h, Collection<PersonId> people) {
        return h.createQuery("""
            select ep.person_id as person, e.id as subject from enquiry_person ep join enquiry e on e.id = ep.enquiry_id
             where ep.person_id in (select value from json_each(:people)) and ep.role = 'APPLICANT'
               and e.closed_reason in ('NOT_SUITABLE_STAGE_1', 'NOT_APPROVED', 'ADVERSE_CHECK')
            union
            select m.person_id, m.household_id from household_member m join approval a on a.household_id = m.household_id
             where m.person_id in (select value from json_each(:people)) and m.role = 'CARER'
               and a.ending_reason = 'TERMINATED'\
            """)
                .bind("people", people.stream().map(PersonId::value).toList().toString())
                .mapTo(Refused.class)
                .list();
    }

    static List<Found> found(Handle h, EnquiryId enquiry) {
        return h.createQuery("select found_in, about_id, why from enquiry_warning where enquiry_id = :enquiry")
                .bind("enquiry", enquiry)
                .mapTo(Found.class)
                .list();
    }

    static boolean stands(Handle h, EnquiryId enquiry) {
        return h.createQuery("""
            select exists (select 1 from enquiry_warning where enquiry_id = :enquiry and resolved_on is null)\
            """).bind("enquiry", enquiry).mapTo(Boolean.class).one();
    }

    /** Those that stand; of a record that is hidden only that there is one. */
    static List<Warning> standing(Handle h, EnquiryId enquiry) {
        return h.createQuery("""
            select w.id, w.found_in, case when x.id is null then s.id end as about_id,
                   case when x.id is null then s.kind end as about_kind,
                   case when x.id is null then s.reference end as reference,
                   case when x.id is null then w.why else 'A record that is restricted for you' end as why, w.found_on, w.version
              from enquiry_warning w left join subject s on s.id = w.about_id left join temp.hidden_subject x on x.id = w.about_id
             where w.enquiry_id = :enquiry and w.resolved_on is null order by w.id\
            """).bind("enquiry", enquiry).mapTo(Warning.class).list();
    }
}
