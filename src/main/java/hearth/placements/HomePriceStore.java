package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what homes would cost. */
final class HomePriceStore {
    private HomePriceStore() {}

    /** Who approves a household. */
    public record Approved(HouseholdId household, ProviderId provider, Sector sector) {}

    /** By the approval that began last. */
    static List<Approved> approved(Handle h, LocalDate day) {
        return h.createQuery("""
            select a.household_id as household, v.id as provider, v.sector
              from approval a join provider v on v.id = a.provider_id
             where a.id = (select x.id from approval x where x.household_id = a.household_id and x.starts_on <= :day
                            order by x.starts_on desc, x.id desc limit 1)\
            """).bind("day", day).mapTo(Approved.class).list();
    }

    /** A price that was named when a home was asked for one child alone: for several nobody can say what each would cost. */
    public record Named(
            ChildId child,
            @Nullable HouseholdId household,
            @Nullable ProviderId provider,
            LocalDate day,
            WeeklyRate weekly) {}

    static List<Named> named(Handle h, LocalDate day) {
        return h.createQuery("""
            select c.child_id as child, q.household_id as household, q.provider_id as provider,
                   coalesce(q.answered_on, q.asked_on) as day, q.weekly_pence as weekly
              from search_entry q join referral_child c on c.referral_id = q.referral_id
             where q.weekly_pence is not null and coalesce(q.answered_on, q.asked_on) <= :day
               and (select count(*) from referral_child x where x.referral_id = q.referral_id) = 1
             order by 4, q.id\
            """).bind("day", day).mapTo(Named.class).list();
    }

    static List<ProviderLine> providers(Handle h, LocalDate day) {
        return h.createQuery(LineStore.PROVIDERS)
                .bind("costs", true)
                .bind("day", day)
                .mapTo(ProviderLine.class)
                .list();
    }
}
