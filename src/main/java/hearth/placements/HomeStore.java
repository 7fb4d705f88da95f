package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that asks of a home what a placement there must know: address, approval, terms, who lives there already. */
final class HomeStore {
    private HomeStore() {}

    /** A household on a day: where it is, who approves it and under which number of Ofsted's. */
    public record HouseholdOn(
            String reference,
            String name,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String authorityCode,
            @Nullable ProviderId providerId,
            @Nullable String sector,
            @Nullable String urn) {}

    /** What a child brings to every rule. */
    public record Whose(
            String reference, String name, LocalDate dateOfBirth, String sex, String responsibleAuthority) {}

    /** Terms of approval on a day. */
    public record TermsOn(long termsId, String kind, int places, boolean siblingsOnly) {}

    /** One line of them, ages in years, both included. */
    public record Line(
            String type, int ageFrom, int ageTo, @Nullable String sex) {}

    /** Another child who lives there. */
    public record Occupant(ChildId childId, LocalDate dateOfBirth) {}

    static Optional<HouseholdOn> household(Handle h, HouseholdId id, LocalDate day) {
        return h.createQuery("""
            select s.reference, o.name, a.address, a.postcode, a.authority_code, v.provider_id, r.sector,
                   (select e.urn from establishment e
                     where e.provider_id = v.provider_id and e.kind = 'FOSTERING_SERVICE' order by e.id limit 1) as urn
              from household o
              join subject s on s.id = o.id
              left join household_address a on a.id = (
                select x.id from household_address x where x.household_id = o.id
                 order by x.starts_on > :day, case when x.starts_on <= :day then x.starts_on end desc, x.starts_on
                 limit 1)
              left join approval v on v.household_id = o.id and v.starts_on <= :day
                                  and (v.ends_on is null or v.ends_on > :day)
              left join provider r on r.id = v.provider_id
             where o.id = :id limit 1\
            """)
                .bind("id", id)
                .bind("day", day)
                .mapTo(HouseholdOn.class)
                .findOne();
    }

    static Optional<Whose> child(Handle h, ChildId id) {
        return h.createQuery("""
            select s.reference, coalesce(c.known_as, c.first_name, s.reference) as name, c.date_of_birth, c.sex,
                   c.responsible_authority
              from child c join subject s on s.id = c.id where c.id = :id\
            """).bind("id", id).mapTo(Whose.class).findOne();
    }

    /** Households whose address was at a postcode on a day, in any spelling. */
    static List<HouseholdId> at(Handle h, String postcode, LocalDate day) {
        return h.createQuery("""
            select a.household_id from household_address a
             where replace(upper(a.postcode), ' ', '') = replace(upper(:postcode), ' ', '') and a.starts_on <= :day
               and not exists (select 1 from household_address n where n.household_id = a.household_id
                                and n.starts_on > a.starts_on and n.starts_on <= :day)
             order by a.household_id\
            """)
                .bind("postcode", postcode)
                .bind("day", day)
                .mapTo(HouseholdId.class)
                .list();
    }

    static String ownAuthority(Handle h) {
        return h.createQuery("select own_authority from store_info")
                .mapTo(String.class)
                .one();
    }

    static Optional<TermsOn> terms(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select t.id as terms_id, a.kind, t.places, t.siblings_only
              from approval a join approval_terms t on t.approval_id = a.id
             where a.household_id = :household and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
               and t.starts_on <= :day
             order by t.starts_on desc, t.id desc limit 1\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(TermsOn.class)
                .findOne();
    }

    static boolean everApproved(Handle h, HouseholdId household) {
        return h.createQuery("select exists (select 1 from approval where household_id = :household)")
                .bind("household", household)
                .mapTo(Boolean.class)
                .one();
    }

    static List<Line> lines(Handle h, long terms) {
        return h.createQuery(
                        "select type, age_from, age_to, sex from approval_terms_line where terms_id = :terms order by"
                                + " id")
                .bind("terms", terms)
                .mapTo(Line.class)
                .list();
    }

    static List<ChildId> named(Handle h, long terms) {
        return h.createQuery("select child_id from approval_terms_child where terms_id = :terms")
                .bind("terms", terms)
                .mapTo(ChildId.class)
                .list();
    }

    /** Children placed there on a day, whoever is responsible for them; agreements for short breaks (V4) are none. */
    static List<Occupant> occupants(Handle h, HouseholdId household, LocalDate day, ChildId but) {
        return h.createQuery("""
            select c.id as child_id, c.date_of_birth
              from placement p join child c on c.id = p.child_id
             where p.household_id = :household and p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
               and c.id <> :but
               and coalesce((select l.code from legal_status l where l.period_id = p.period_id and l.starts_on <= :day
                              order by l.starts_on desc limit 1), '') <> 'V4'
             order by c.id\
            """)
                .bind("household", household)
                .bind("day", day)
                .bind("but", but)
                .mapTo(Occupant.class)
                .list();
    }

    static boolean siblings(Handle h, ChildId one, ChildId other) {
        return h.createQuery("""
            select exists (select 1 from sibling_link
                            where child_a = :lower and child_b = :higher)\
            """)
                .bind("lower", Math.min(one.value(), other.value()))
                .bind("higher", Math.max(one.value(), other.value()))
                .mapTo(Boolean.class)
                .one();
    }

    /** Children named by each exemption from the usual limit that holds on a day and was given by the council of that address. */
    static List<Long> exemptions(Handle h, HouseholdId household, LocalDate day, @Nullable String authority) {
        return h.createQuery("""
            select id from limit_exemption
             where household_id = :household and starts_on <= :day and (ends_on is null or ends_on > :day)
               and granted_by_authority = :authority\
            """)
                .bind("household", household)
                .bind("day", day)
                .bind("authority", authority)
                .mapTo(Long.class)
                .list();
    }

    static List<ChildId> exempted(Handle h, long exemption) {
        return h.createQuery("select child_id from limit_exemption_child where exemption_id = :id")
                .bind("id", exemption)
                .mapTo(ChildId.class)
                .list();
    }
}
