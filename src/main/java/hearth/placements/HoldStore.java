package hearth.placements;

import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.WeeklyRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about beds held and about who can be rung for a request. */
final class HoldStore {
    /** A telephone number of a household's carer. */
    public record Phone(HouseholdId householdId, String person, String phone) {}

    /** The last day on which somebody of a household or a provider said yes or no when asked for a home. */
    public record PickedUp(long whom, LocalDate day) {}

    /** A provider that can be rung, with the price it named last for those who may see prices. */
    public record Ring(
            ProviderId id,
            String reference,
            String name,
            Sector sector,
            @Nullable String phone,
            boolean residential,
            @Nullable WeeklyRate quoted) {}

    /** The same home was rung for another request. */
    public record Elsewhere(
            long whom, String reference, @Nullable String answer) {}

    /** What a household is called; one that may not be seen has no reference. */
    public record Named(String reference, String name) {}

    private HoldStore() {}

    static Named named(Handle h, HouseholdId id) {
        return h.createQuery("""
            select case when hidden then '' else s.reference end as reference,
                   case when hidden then 'A restricted household' else o.name end as name
              from (select o.*, o.id in (select id from temp.hidden_subject) as hidden from household o) o
              join subject s on s.id = o.id
             where o.id = :id\
            """).bind("id", id).mapTo(Named.class).one();
    }

    /** Those that last on a day, of one household or of all. */
    static List<Hold> of(Handle h, ReferralId referral, @Nullable HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select b.id, b.household_id, u.name as owner, b.starts_on, b.ends_on, b.held_until as until, b.version
              from bed_use b left join app_user u on u.id = b.held_by
             where b.kind = 'HELD' and b.referral_id = :referral and (:household is null or b.household_id = :household)
               and (b.ends_on is null or b.ends_on > :day)
             order by b.id\
            """)
                .bind("referral", referral)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Hold.class)
                .list();
    }

    /** Those whose instant has passed and which a list of the day would still take for held. */
    static List<Hold> over(Handle h, Instant now, LocalDate today) {
        return h.createQuery("""
            select b.id, b.household_id, null as owner, b.starts_on, b.ends_on, b.held_until as until, b.version
              from bed_use b
             where b.kind = 'HELD' and b.held_until <= :now and b.ends_on > :today order by b.id\
            """)
                .bind("now", now)
                .bind("today", today)
                .mapTo(Hold.class)
                .list();
    }

    static List<Phone> phones(Handle h, LocalDate day) {
        return h.createQuery("""
            select m.household_id, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as person,
                   coalesce(p.phone, p.phone_other) as phone
              from household_member m join person p on p.id = m.person_id
             where m.role = 'CARER' and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
               and coalesce(p.phone, p.phone_other) is not null and p.id not in (select id from temp.hidden_subject)
               and m.household_id not in (select id from temp.hidden_subject)
             order by m.household_id, m.id\
            """).bind("day", day).mapTo(Phone.class).list();
    }

    /** By carers and by provider. */
    static List<PickedUp> pickedUp(Handle h, LocalDate day) {
        return h.createQuery("""
            select coalesce(household_id, provider_id) as whom, max(answered_on) as day from search_entry
             where answer in ('OFFER', 'DECLINE') and answered_on <= :day
             group by 1\
            """).bind("day", day).mapTo(PickedUp.class).list();
    }

    /** Agencies, owners of children's homes and other councils; those that have a home of their own kind recorded say which. */
    static List<Ring> providers(Handle h, boolean prices) {
        return h.createQuery("""
            select p.id, s.reference, p.name, p.sector, p.phone,
                   case when exists (select 1 from establishment e where e.provider_id = p.id
                                      and e.kind in ('CHILDRENS_HOME', 'SECURE_HOME', 'RESIDENTIAL_SCHOOL')) then 1 else 0 end
                     as residential,
                   (select q.weekly_pence from search_entry q where :prices and q.provider_id = p.id and q.weekly_pence is not null
                     order by coalesce(q.answered_on, q.asked_on) desc, q.id desc limit 1) as quoted
              from provider p join subject s on s.id = p.id
             where p.sector <> 'OWN' and p.id not in (select id from temp.hidden_subject)
             order by p.name, p.id\
            """).bind("prices", prices).mapTo(Ring.class).list();
    }

    /** What was said today when the same homes were rung for others. */
    static List<Elsewhere> elsewhere(Handle h, ReferralId except, LocalDate day) {
        return h.createQuery("""
            select coalesce(q.household_id, q.provider_id) as whom, s.reference, q.answer
              from search_entry q join subject s on s.id = q.referral_id
             where q.referral_id <> :referral and (q.asked_on = :day or q.answered_on = :day or substr(q.rung_at, 1, 10) = :day)
               and q.referral_id not in (select id from temp.hidden_subject)
             order by q.id\
            """)
                .bind("referral", except)
                .bind("day", day)
                .mapTo(Elsewhere.class)
                .list();
    }
}
