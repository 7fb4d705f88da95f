package hearth.carers;

import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about people. */
final class PersonStore {
    private static final String SELECT = """
        select p.id, s.reference, p.first_name, p.last_name, p.known_as, p.former_names, p.date_of_birth, p.sex, p.phone,
               p.phone_other, p.email, p.may_contact, p.version
          from person p join subject s on s.id = p.id
        """;

    private PersonStore() {}

    static Optional<Person> find(Handle h, PersonId id) {
        return h.createQuery(SELECT + " where p.id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    static Map<Long, String> names(Handle h, Collection<Long> ids) {
        return h.createQuery("""
            select id, trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) as name from person
             where id in (select value from json_each(:ids)) and id not in (select id from temp.hidden_subject)
               and not exists (select 1 from enquiry_person ep join temp.hidden_subject x on x.id = ep.enquiry_id
                                where ep.person_id = person.id)
               and not exists (select 1 from household_member m join temp.hidden_subject x on x.id = m.household_id
                                where m.person_id = person.id)\
            """).bind("ids", ids.toString()).reduceRows(new HashMap<>(), (names, row) -> {
            names.put(row.getColumn("id", Long.class), row.getColumn("name", String.class));
            return names;
        });
    }

    static List<Person> ofEnquiry(Handle h, EnquiryId enquiry) {
        return h.createQuery(SELECT + """
            join enquiry_person ep on ep.person_id = p.id
            where ep.enquiry_id = :enquiry and ep.role = 'APPLICANT' and ep.left_on is null
            order by ep.rowid\
            """)
                .bind("enquiry", enquiry)
                .mapTo(Person.class)
                .list();
    }

    static List<Person> adults(Handle h, EnquiryId enquiry) {
        return h.createQuery(SELECT + """
            join enquiry_person ep on ep.person_id = p.id
            where ep.enquiry_id = :enquiry and ep.role = 'ADULT' and ep.left_on is null
            order by ep.rowid\
            """)
                .bind("enquiry", enquiry)
                .mapTo(Person.class)
                .list();
    }

    static List<HouseholdId> households(Handle h, PersonId person) {
        return h.createQuery("select household_id from household_member where person_id = :person group by household_id"
                        + " order by max(id) desc")
                .bind("person", person)
                .mapTo(HouseholdId.class)
                .list();
    }

    static List<EnquiryId> enquiries(Handle h, PersonId person) {
        return h.createQuery("select enquiry_id from enquiry_person where person_id = :person order by enquiry_id desc")
                .bind("person", person)
                .mapTo(EnquiryId.class)
                .list();
    }

    static List<Person> carers(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery(SELECT + """
            join household_member m on m.person_id = p.id
            where m.household_id = :household and m.role = 'CARER' and m.starts_on <= :day
              and (m.ends_on is null or m.ends_on > :day)
            order by m.id\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Person.class)
                .list();
    }
}
