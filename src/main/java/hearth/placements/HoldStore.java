package hearth.placements;

import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about beds held and about who can be rung for a request. */
final class HoldStore {
    /** A telephone number of a household's carer. */
    public record Phone(HouseholdId householdId, String person, String phone) {}

    /** The last day on which somebody of a household said yes or no when asked for a home. */
    public record PickedUp(HouseholdId householdId, LocalDate day) {}

    /** What a household is called. */
    public record Named(String reference, String name) {}

    private HoldStore() {}

    static Named named(Handle h, HouseholdId id) {
        return h.createQuery(
                        "select s.reference, o.name from household o join subject s on s.id = o.id where o.id = :id")
                .bind("id", id)
                .mapTo(Named.class)
                .one();
    }

    /** Those that last on a day, of one household or of all. */
    static List<Hold> of(Handle h, ReferralId referral, @Nullable HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select b.id, b.household_id, u.name as owner, b.starts_on, b.ends_on, b.version
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

    static List<Phone> phones(Handle h, LocalDate day) {
        return h.createQuery("""
            select m.household_id, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as person,
                   coalesce(p.phone, p.phone_other) as phone
              from household_member m join person p on p.id = m.person_id
             where m.role = 'CARER' and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
               and coalesce(p.phone, p.phone_other) is not null and p.id not in (select id from temp.hidden_subject)
             order by m.household_id, m.id\
            """).bind("day", day).mapTo(Phone.class).list();
    }

    static List<PickedUp> pickedUp(Handle h, LocalDate day) {
        return h.createQuery("""
            select household_id, max(answered_on) as day from search_entry
             where household_id is not null and answer in ('OFFER', 'DECLINE') and answered_on <= :day
             group by household_id\
            """).bind("day", day).mapTo(PickedUp.class).list();
    }
}
