package hearth.carers;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about a home itself: answers, bedrooms, abilities, stated limits. */
final class AboutHomeStore {
    private AboutHomeStore() {}

    /** All up to a day, the latest first. */
    static List<HomeAnswer> answers(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select id, key, state, value, as_of, source, note from household_fact
             where household_id = :household and as_of <= :day order by as_of desc, id desc\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(HomeAnswer.class)
                .list();
    }

    static List<Room> rooms(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select id, name, floor, for_use, may_share, beds, starts_on, ends_on, version from bedroom
             where household_id = :household and starts_on <= :day and (ends_on is null or ends_on > :day)
             order by for_use <> 'FOSTERING', id\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Room.class)
                .list();
    }

    /** The latest of each up to a day that still holds then. */
    static List<Ability> abilities(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select id, kind, value, level, evidence, as_of, expires_on from household_ability a
             where household_id = :household and as_of <= :day and (expires_on is null or expires_on > :day)
               and not exists (select 1 from household_ability n where n.household_id = a.household_id
                                  and n.kind = a.kind and n.value = a.value and n.as_of <= :day
                                  and (n.as_of, n.id) > (a.as_of, a.id))
             order by kind, value\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Ability.class)
                .list();
    }

    static List<StatedLimit> limits(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery("""
            select id, kind, value, protected_characteristic, asked_on, words, withdrawn_on, version from stated_limit
             where household_id = :household and asked_on <= :day and (withdrawn_on is null or withdrawn_on > :day)
             order by asked_on desc, id desc\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(StatedLimit.class)
                .list();
    }
}
