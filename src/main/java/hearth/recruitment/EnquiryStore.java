package hearth.recruitment;

import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about enquiries. */
final class EnquiryStore {
    private static final int AT_ONCE = 500;

    static final String COUNTED = """
        e.duplicate_of is null
          and (not exists (select 1 from enquiry_type t where t.enquiry_id = e.id and t.type = 'CONNECTED_PERSON')
               or exists (select 1 from enquiry_type t where t.enquiry_id = e.id and t.type <> 'CONNECTED_PERSON'))
        """;

    /** Every enquiry received by :day, as it stood that day; restricted ones too. */
    static final String ON_DAY = """
        select e.id, s.reference, e.name, e.received_on as received, e.source, st.stage, st.starts_on as stage_since,
               case when e.closed_on <= :day then e.closed_on end as closed_on,
               case when e.closed_on <= :day then e.closed_reason end as closed_reason,
               e.postcode, w.name as officer, p.first_name, p.last_name, p.phone, p.email, e.address,
               e.authority_code as authority, e.next_step, e.next_step_on,
               case when e.closed_on is null and e.next_step_on < :day then 1 else 0 end as overdue,
               (select substr(max(c.at), 1, 10) from enquiry_contact c
                 where c.enquiry_id = e.id and substr(c.at, 1, 10) <= :day) as last_contact,
               case when substr(e.first_response_at, 1, 10) <= :day then substr(e.first_response_at, 1, 10) end as first_reply,
               (select min(x.starts_on) from enquiry_stage x
                 where x.enquiry_id = e.id and x.stage = 'INITIAL_VISIT' and x.starts_on <= :day) as initial_visit,
               (select min(x.starts_on) from enquiry_stage x
                 where x.enquiry_id = e.id and x.stage = 'APPLICATION' and x.starts_on <= :day) as application,
               (select min(x.starts_on) from enquiry_stage x
                 where x.enquiry_id = e.id and x.stage = 'APPROVED' and x.starts_on <= :day) as approved,
               case when e.closed_on <= :day then e.closed_by end as closed_by,
               e.source_detail, e.contact_method, e.spare_bedroom, e.tenure, e.previous_service, e.is_transfer as transfer,
               e.next_stage,
               (select d.reference from subject d where d.id = e.duplicate_of) as duplicate_of,
               (select f.reference from subject f where f.id = e.household_id) as household,
               e.notes,
               case when (e.closed_on is null or e.closed_on > :day) and e.duplicate_of is null
                         and (e.next_step is null or e.next_step_on is null or e.next_step_on < :day)
                    then 1 else 0 end as to_chase,
               exists (select 1 from enquiry_warning x where x.enquiry_id = e.id and x.resolved_on is null) as speak_first,
               e.fostered_until, e.version
          from enquiry e
          left join subject s on s.id = e.id
          left join enquiry_stage st on st.id = (
                 select x.id from enquiry_stage x
                  where x.enquiry_id = e.id and x.starts_on <= :day
                  order by case when x.ends_on is null or x.ends_on >= :day then 1 else 0 end desc,
                           case x.stage when 'APPROVED' then 12 when 'IRM_REVIEW' then 11 when 'REPRESENTATIONS' then 10
                             when 'QUALIFYING_DETERMINATION' then 9 when 'ADM_DECISION' then 8 when 'PANEL' then 7
                             when 'BRIEF_REPORT' then 6 when 'STAGE_2' then 5 when 'STAGE_1' then 4 when 'APPLICATION' then 3
                             when 'INITIAL_VISIT' then 2 else 1 end desc,
                           x.starts_on desc
                  limit 1)
          left join person p on p.id = (
                 select ep.person_id from enquiry_person ep
                  where ep.enquiry_id = e.id and ep.role = 'APPLICANT'
                  order by ep.rowid limit 1)
          left join worker w on w.id = e.officer_id
         where e.received_on <= :day
        """;

    private EnquiryStore() {}

    /** One enquiry and a key by which it is known. */
    public record Known(String matchKey, EnquiryId enquiry) {}

    /** What is needed to change one. */
    public record Kept(
            String matchKey,
            @Nullable String formerMatchKey,
            LocalDate received,
            @Nullable LocalDate closedOn,
            @Nullable HouseholdId household,
            int version) {}

    /** What was written down of one, its people and stages left out. */
    public record Whole(
            LocalDate received,
            @Nullable String source,
            @Nullable String sourceDetail,
            @Nullable String contactMethod,
            @Nullable String previousService,
            boolean transfer,
            @Nullable LocalDate fosteredUntil,
            @Nullable String address,
            @Nullable String postcode,
            Answer spareBedroom,
            @Nullable String tenure,
            @Nullable WorkerId officer,
            @Nullable String nextStep,
            @Nullable Stage nextStage,
            @Nullable LocalDate nextStepOn,
            @Nullable LocalDate closedOn,
            @Nullable String closedReason,
            Closing.@Nullable By closedBy,
            @Nullable String notes) {}

    /** Whether it is said to repeat another. */
    static boolean repeats(Handle h, EnquiryId id) {
        return h.createQuery("select duplicate_of is not null from enquiry where id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    static Whole whole(Handle h, EnquiryId id) {
        return h.createQuery("""
            select received_on as received, source, source_detail, contact_method, previous_service,
                   is_transfer as transfer, fostered_until, address, postcode, spare_bedroom, tenure, officer_id as officer, next_step,
                   next_stage, next_step_on, closed_on, closed_reason, closed_by, notes
              from enquiry where id = :id\
            """).bind("id", id).mapTo(Whole.class).one();
    }

    static Kept kept(Handle h, EnquiryId id) {
        return h.createQuery("""
            select match_key, former_match_key, received_on as received, closed_on, household_id as household, version
              from enquiry where id = :id\
            """)
                .bind("id", id)
                .mapTo(Kept.class)
                .findOne()
                .orElseThrow(() -> new Mendable("That enquiry is not in the store any more."));
    }

    /** The row that makes somebody an applicant. */
    static long applicant(Handle h, EnquiryId id, PersonId person) {
        return h.createQuery("""
            select rowid from enquiry_person where enquiry_id = :id and person_id = :person and role = 'APPLICANT'\
            """)
                .bind("id", id)
                .bind("person", person)
                .mapTo(Long.class)
                .one();
    }

    /** The row that makes somebody another adult of the household. */
    public record Adult(long id, int version) {}

    static Adult adult(Handle h, EnquiryId id, PersonId person) {
        return h.createQuery("""
            select rowid as id, version from enquiry_person
             where enquiry_id = :id and person_id = :person and role = 'ADULT' and left_on is null\
            """)
                .bind("id", id)
                .bind("person", person)
                .mapTo(Adult.class)
                .findOne()
                .orElseThrow(() -> new Mendable("That person does not live there any more."));
    }

    static Map<String, Long> types(Handle h, EnquiryId id) {
        return h.createQuery("select type, rowid as number from enquiry_type where enquiry_id = :id order by type")
                .bind("id", id)
                .reduceRows(new TreeMap<>(), (types, row) -> {
                    types.put(row.getColumn("type", String.class), row.getColumn("number", Long.class));
                    return types;
                });
    }

    static Optional<Enquiry> find(Handle h, EnquiryId id, LocalDate day) {
        return h.createQuery(ON_DAY + " and e.id = :id")
                .bind("id", id)
                .bind("day", day)
                .mapTo(Enquiry.class)
                .findOne();
    }

    static List<StageRow> stages(Handle h, EnquiryId id) {
        return h.createQuery("""
            select id, stage, starts_on, ends_on, outcome, version from enquiry_stage
             where enquiry_id = :id order by starts_on, id\
            """).bind("id", id).mapTo(StageRow.class).list();
    }

    static List<PanelSitting> panels(Handle h, EnquiryId id) {
        return h.createQuery("""
            select id, sat_on, members, chaired, social_worker, independent, recommendation, minutes, minutes_on, version
              from enquiry_panel where enquiry_id = :id order by sat_on, id\
            """).bind("id", id).mapTo(PanelSitting.class).list();
    }

    static Map<String, EnquiryId> known(Handle h, Collection<String> keys) {
        var found = new HashMap<String, EnquiryId>();
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            h.createQuery("""
                select match_key, id as enquiry from enquiry where match_key in (<keys>)
                union all
                select former_match_key, id from enquiry where former_match_key in (<keys>)\
                """)
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .mapTo(Known.class)
                    .forEach(known -> found.putIfAbsent(known.matchKey(), known.enquiry()));
        }
        return found;
    }

    static List<Contact> contacts(Handle h, EnquiryId id) {
        return h.createQuery("""
            select c.id, c.at, c.direction, c.method, c.reached, c.summary, w.name as worker, c.version
              from enquiry_contact c left join worker w on w.id = c.worker_id
             where c.enquiry_id = :id order by c.at desc, c.id desc\
            """).bind("id", id).mapTo(Contact.class).list();
    }

    /** When somebody was first reached by us; null where nobody was. */
    static @Nullable Instant firstReply(Handle h, EnquiryId id) {
        return h.createQuery("""
            select min(at) from enquiry_contact
             where enquiry_id = :id and direction = 'OUT' and reached = 'YES'\
            """).bind("id", id).mapTo(Instant.class).findOne().orElse(null);
    }
}
