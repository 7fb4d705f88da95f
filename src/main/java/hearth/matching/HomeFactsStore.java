package hearth.matching;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Known;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL that reads all households for matching, each table once, whatever their number. */
final class HomeFactsStore {
    private HomeFactsStore() {}

    /** A household with its approval, status, terms and address on the first night. */
    public record Base(
            HouseholdId id,
            String reference,
            String name,
            boolean hidden,
            @Nullable Long approvalId,
            @Nullable String kind,
            boolean connected,
            @Nullable LocalDate approvedFrom,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate expiresOn,
            @Nullable String sector,
            boolean everApproved,
            @Nullable String status,
            @Nullable LocalDate statusSince,
            @Nullable LocalDate reviewOn,
            @Nullable Long termsId,
            @Nullable Integer places,
            boolean siblingsOnly,
            @Nullable String postcode,
            @Nullable String authority,
            @Nullable Integer easting,
            @Nullable Integer northing) {}

    /** A line of terms. */
    public record Line(
            long termsId,
            String type,
            int ageFrom,
            int ageTo,
            @Nullable String sex,
            @Nullable Integer places) {}

    /** A child for whom terms are, or whom an exemption names. */
    public record Named(long of, HouseholdId household, ChildId child) {}

    /** Somebody who lives there or will. */
    public record Lives(
            HouseholdId household,
            @Nullable ChildId child,
            @Nullable PersonId person,
            @Nullable LocalDate born,
            String sex,
            boolean adult,
            boolean carer,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean hidden) {}

    /** The latest answer to a question. */
    public record Answered(
            HouseholdId household,
            String key,
            Known state,
            @Nullable String value,
            LocalDate asOf) {}

    /** A skill, language, faith or tradition. */
    public record Able(
            HouseholdId household,
            String kind,
            String value,
            @Nullable Integer level,
            @Nullable LocalDate expiresOn) {}

    /** A limit that carers state. */
    public record Limited(
            HouseholdId household, String kind, String value, boolean protectedCharacteristic, LocalDate askedOn) {}

    /** A number or a day of a household. */
    public record Count(HouseholdId household, int number) {}

    /** The last review, and the day set for the next. */
    public record Reviewed(
            HouseholdId household,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate nextDueOn) {}

    /** The last check of a kind of a carer. */
    public record Checked(
            PersonId person, String kind, @Nullable LocalDate expiresOn) {}

    /** The day somebody last asked or saw. */
    public record Seen(HouseholdId household, LocalDate day) {}

    /** @param known ends of approvals after this day are not told */
    static List<Base> homes(Handle h, LocalDate from, LocalDate known) {
        return on(h, from, """
            select hh.id, s.reference, hh.name, hh.id in (select id from temp.hidden_subject) as hidden,
                   a.id as approval_id, a.kind, coalesce(a.connected, 0) as connected, a.starts_on as approved_from,
                   case when a.ends_on <= :known then a.ends_on end as ends_on, case when a.kind = 'TEMPORARY' then a.expires_on end as expires_on, v.sector,
                   exists (select 1 from approval x where x.household_id = hh.id) as ever_approved,
                   st.status, st.starts_on as status_since, st.review_on, t.id as terms_id, t.places,
                   coalesce(t.siblings_only, 0) as siblings_only, ad.postcode, ad.authority_code as authority,
                   ad.easting, ad.northing
              from household hh
              join subject s on s.id = hh.id
              left join approval a on a.id = (
                     select x.id from approval x where x.household_id = hh.id and x.starts_on <= :from
                      order by x.starts_on desc, x.id desc limit 1)
              left join provider v on v.id = a.provider_id
              left join approval_status st on st.id = (
                     select x.id from approval_status x where x.approval_id = a.id and x.starts_on <= :from
                      order by x.starts_on desc limit 1)
              left join approval_terms t on t.id = (
                     select x.id from approval_terms x where x.approval_id = a.id and x.starts_on <= :from
                      order by x.starts_on desc limit 1)
              left join household_address ad on ad.id = (
                     select x.id from household_address x where x.household_id = hh.id
                      order by x.starts_on > :from, case when x.starts_on <= :from then x.starts_on end desc, x.starts_on
                      limit 1)
             order by s.reference\
            """).bind("known", known).mapTo(Base.class).list();
    }

    static List<Line> lines(Handle h) {
        return h.createQuery(
                        "select terms_id, type, age_from, age_to, sex, places from approval_terms_line order by id")
                .mapTo(Line.class)
                .list();
    }

    static List<Named> named(Handle h) {
        return h.createQuery("""
            select n.terms_id as "of", a.household_id as household, n.child_id as child
              from approval_terms_child n join approval_terms t on t.id = n.terms_id
              join approval a on a.id = t.approval_id\
            """).mapTo(Named.class).list();
    }

    /** Exemptions in force on the first night, given by the council of the address of that night. */
    static List<Named> exempted(Handle h, LocalDate from) {
        return on(h, from, """
            select e.id as "of", e.household_id as household, c.child_id as child
              from limit_exemption e join limit_exemption_child c on c.exemption_id = e.id
             where e.starts_on <= :from and (e.ends_on is null or e.ends_on > :from)
               and e.granted_by_authority = (
                     select x.authority_code from household_address x
                      where x.household_id = e.household_id and x.starts_on <= :from
                      order by x.starts_on desc limit 1)\
            """).mapTo(Named.class).list();
    }

    /** Members, and children placed; agreements for short breaks (V4) are none. */
    static List<Lives> residents(Handle h, LocalDate from, LocalDate today) {
        return on(h, from, """
            select m.household_id as household, null as child, m.person_id as person, p.date_of_birth as born,
                   coalesce(p.sex, 'U') as sex, m.role <> 'CHILD' as adult, m.role = 'CARER' as carer, m.starts_on,
                   m.ends_on, 0 as hidden
              from household_member m join person p on p.id = m.person_id
             where m.ends_on is null or m.ends_on > :from
            union all
            select p.household_id, p.child_id, null, c.date_of_birth, c.sex, 0, 0, p.starts_on,
                   coalesce(p.ends_on, case when p.planned_end_on > :today then p.planned_end_on end),
                   c.id in (select id from temp.hidden_subject)
              from placement p join child c on c.id = p.child_id
             where p.household_id is not null
               and coalesce(p.ends_on, case when p.planned_end_on > :today then p.planned_end_on end, '9999') > :from
               and coalesce((select l.code from legal_status l where l.period_id = p.period_id and l.starts_on <= :from
                              order by l.starts_on desc limit 1), '') <> 'V4'\
            """).bind("today", today).mapTo(Lives.class).list();
    }

    static List<Answered> answers(Handle h, LocalDate today) {
        return known(h, today, """
            select household_id as household, key, state, value, as_of from household_fact
             where as_of <= :today order by as_of, id\
            """).mapTo(Answered.class).list();
    }

    static List<Able> abilities(Handle h, LocalDate today) {
        return known(h, today, """
            select household_id as household, kind, value, level, expires_on from household_ability a
             where as_of <= :today
               and not exists (select 1 from household_ability n where n.household_id = a.household_id
                                  and n.kind = a.kind and n.value = a.value and n.as_of <= :today
                                  and (n.as_of, n.id) > (a.as_of, a.id))
             order by household_id, kind, value\
            """).mapTo(Able.class).list();
    }

    static List<Limited> limits(Handle h, LocalDate today) {
        return known(h, today, """
            select household_id as household, kind, value, protected_characteristic, asked_on from stated_limit
             where asked_on <= :today and (withdrawn_on is null or withdrawn_on > :today) order by household_id, id\
            """).mapTo(Limited.class).list();
    }

    static List<Count> fosterRooms(Handle h, LocalDate from) {
        return on(h, from, """
            select household_id as household, sum(for_use = 'FOSTERING') as number from bedroom
             where starts_on <= :from and (ends_on is null or ends_on > :from) group by household_id\
            """).mapTo(Count.class).list();
    }

    static List<Reviewed> reviews(Handle h, LocalDate today) {
        return known(h, today, """
            select household_id as household, max(decided_on) as decided_on,
                   (select d.next_due_on from duty_done d where d.household_id = o.household_id and d.kind = 'REVIEW'
                       and coalesce(d.decided_on, d.done_on) <= :today
                     order by coalesce(d.decided_on, d.done_on) desc, d.id desc limit 1) as next_due_on
              from duty_done o where kind = 'REVIEW' and coalesce(decided_on, done_on) <= :today group by household_id\
            """).mapTo(Reviewed.class).list();
    }

    static List<Checked> checks(Handle h, LocalDate today) {
        return known(h, today, """
            select person_id as person, kind, expires_on from check_item
             where kind in ('DBS', 'MEDICAL') and received_on <= :today order by received_on, id\
            """).mapTo(Checked.class).list();
    }

    static List<Seen> seen(Handle h, LocalDate today) {
        return known(h, today, """
            select household as household, max(day) as day from (
                select household_id as household, as_of as day from household_fact
                 where as_of <= :today and state in ('KNOWN', 'NONE')
                union all select household_id, as_of from household_ability where as_of <= :today
                union all select household_id, asked_on from stated_limit where asked_on <= :today
                union all select household_id, done_on from duty_done
                 where done_on <= :today and kind in ('REVIEW', 'SUPERVISION', 'UNANNOUNCED'))
             group by household\
            """).mapTo(Seen.class).list();
    }

    /** The day the last child left each home. */
    static List<Seen> left(Handle h, LocalDate today) {
        return known(h, today, """
            select household_id as household, max(ends_on) as day from placement
             where household_id is not null and ends_on <= :today group by household_id\
            """).mapTo(Seen.class).list();
    }

    private static Query on(Handle h, LocalDate from, String sql) {
        return h.createQuery(sql).bind("from", from);
    }

    private static Query known(Handle h, LocalDate today, String sql) {
        return h.createQuery(sql).bind("today", today);
    }
}
