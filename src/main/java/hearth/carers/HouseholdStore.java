package hearth.carers;

import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.WorkerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about households. */
final class HouseholdStore {
    private static final int AT_ONCE = 500;

    /**
     * Every household as it stood on :day; approval is null for one that our own service had not approved by then. A review falls
     * due a year (or what the setting says) after the last decision, at the month's end where that day does not exist.
     */
    static final String ON_DAY = """
        select id, reference, name, status, approved_on, places, age_from, age_to, types, filled,
               case when filled > places then filled - places else 0 end as "over",
               case when filled >= places then 0 when idle > 0 or blocked > places - filled then places - filled
                    else blocked end as not_available,
               case when filled >= places or idle > 0 or blocked >= places - filled then 0
                    else places - filled - blocked end as vacant,
               case when ended_on is null then coalesce(review_set, min(
                    date(review_from, '+' || months || ' months'),
                    date(review_from, 'start of month', '+' || (months + 1) || ' months', '-1 day'))) end as review_due,
               postcode, authority, officer, approval, expires_on, ended_on, phone, email, address, locality, bedrooms,
               approval_reference, last_review, not_available_reason, supervisor, supervisor_qualified, main_type, confidential, version
          from (
        select hh.id, s.reference, hh.name,
               case when a.ends_on <= :day then a.ending_reason when a.id is not null then coalesce(
                 (select x.status from approval_status x where x.approval_id = a.id and x.starts_on <= :day
                   order by x.starts_on desc limit 1), 'ACTIVE') end as status,
               (select max(x.starts_on) from approval x
                 where x.household_id = hh.id and x.provider_id = a.provider_id and x.kind = 'FULL' and x.starts_on <= :day
                   and not exists (select 1 from approval y where y.household_id = hh.id and y.kind = 'FULL'
                                      and y.provider_id = a.provider_id and y.ends_on = x.starts_on)) as approved_on,
               coalesce(pl.approved, 0) as places, coalesce(pl.filled, 0) as filled, coalesce(pl.blocked, 0) as blocked,
               coalesce(pl.idle, 0) as idle,
               (select min(n.age_from) from approval_terms_line n where n.terms_id = t.id) as age_from,
               (select max(n.age_to) from approval_terms_line n where n.terms_id = t.id) as age_to,
               (select group_concat(type, ' ') from (select n.type from approval_terms_line n where n.terms_id = t.id
                                                      group by n.type order by min(n.id))) as types,
               coalesce((select max(d.decided_on) from duty_done d where d.household_id = hh.id and d.kind = 'REVIEW'
                           and d.decided_on <= :day), a.starts_on) as review_from,
               (select d.next_due_on from duty_done d where d.household_id = hh.id and d.kind = 'REVIEW'
                   and coalesce(d.decided_on, d.done_on) <= :day
                 order by coalesce(d.decided_on, d.done_on) desc, d.id desc limit 1) as review_set,
               (select max(d.decided_on) from duty_done d where d.household_id = hh.id and d.kind = 'REVIEW'
                   and d.decided_on <= :day) as last_review,
               coalesce((select cast(g.value as integer) from setting g where g.key = 'REVIEW_MONTHS' and g.starts_on <= :day
                          order by g.starts_on desc limit 1), 12) as months,
               ad.postcode, ad.authority_code as authority, ad.address, ad.locality, coalesce(ad.confidential, 0) as confidential,
               o.name as officer, w.name as supervisor, w.qualified as supervisor_qualified,
               case when a.kind = 'TEMPORARY' then 'TEMPORARY' when a.connected = 1 then 'CONNECTED'
                    when a.id is not null then 'MAINSTREAM' end as approval,
               case when a.kind = 'TEMPORARY' then a.expires_on end as expires_on,
               case when a.ends_on <= :day then a.ends_on end as ended_on,
               hh.phone, hh.email,
               (select cast(f.value as integer) from household_fact f where f.household_id = hh.id and f.key = 'BEDROOMS'
                   and f.as_of <= :day order by f.as_of desc, f.id desc limit 1) as bedrooms,
               a.reference as approval_reference,
               (select u.reason from unavailability u where u.household_id = hh.id and u.starts_on <= :day
                   and (u.ends_on is null or u.ends_on > :day) order by u.id limit 1) as not_available_reason,
               t.main_type, hh.version
          from household hh
          join subject s on s.id = hh.id
          left join approval a on a.id = (
                 select x.id from approval x join provider v on v.id = x.provider_id and v.sector = 'OWN'
                  where x.household_id = hh.id and x.starts_on <= :day order by x.starts_on desc limit 1)
          left join approval_terms t on t.id = (
                 select x.id from approval_terms x where x.approval_id = a.id and x.starts_on <= :day
                  order by x.starts_on desc limit 1)
          left join household_address ad on ad.id = (
                 select x.id from household_address x where x.household_id = hh.id and x.starts_on <= :day
                  order by x.starts_on desc limit 1)
          left join (PLACES) pl on pl.household_id = hh.id
          left join worker o on o.id = hh.officer_id
          left join worker w on w.id = hh.supervising_worker_id)
        """.replace("PLACES", PlacesStore.ON_DAY);

    /** Our own. */
    static final String OURS = ON_DAY + " where approval is not null";

    private HouseholdStore() {}

    /** One household and a key by which it is known. */
    public record Known(String matchKey, HouseholdId household) {}

    /** What is needed to change one. */
    public record Kept(String matchKey, @Nullable String formerMatchKey, int version) {}

    static Optional<Household> find(Handle h, HouseholdId id, LocalDate day) {
        return h.createQuery(ON_DAY + " where id = :id")
                .bind("id", id)
                .bind("day", day)
                .mapTo(Household.class)
                .findOne();
    }

    /** An approval that has not ended. */
    public record OpenApproval(
            long id,
            NewApproval.Kind kind,
            LocalDate startsOn,
            @Nullable LocalDate expiresOn,
            int version) {}

    static Optional<OpenApproval> openApproval(Handle h, HouseholdId id) {
        return h.createQuery(
                        "select id, kind, starts_on, expires_on, version from approval where household_id = :id and"
                                + " ends_on is null")
                .bind("id", id)
                .mapTo(OpenApproval.class)
                .findOne();
    }

    /** What was written down of one itself. */
    public record Whole(
            @Nullable String phone,
            @Nullable String email,
            @Nullable WorkerId officer,
            @Nullable WorkerId supervisor) {}

    static Whole whole(Handle h, HouseholdId id) {
        return h.createQuery("select phone, email, officer_id as officer, supervising_worker_id as supervisor from"
                        + " household where id = :id")
                .bind("id", id)
                .mapTo(Whole.class)
                .findOne()
                .orElseThrow(() -> new Mendable("That household is not in the store any more."));
    }

    static @Nullable LocalDate lastReview(Handle h, HouseholdId id) {
        return h.createQuery("select max(decided_on) from duty_done where household_id = :id and kind = 'REVIEW'")
                .bind("id", id)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    static Kept kept(Handle h, HouseholdId id) {
        return h.createQuery("select match_key, former_match_key, version from household where id = :id")
                .bind("id", id)
                .mapTo(Kept.class)
                .findOne()
                .orElseThrow(() -> new Mendable("That household is not in the store any more."));
    }

    static Map<String, HouseholdId> known(Handle h, Collection<String> keys) {
        var found = new HashMap<String, HouseholdId>();
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            h.createQuery("""
                select match_key, id as household from household where match_key in (<keys>)
                union all
                select former_match_key, id from household where former_match_key in (<keys>)\
                """)
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .mapTo(Known.class)
                    .forEach(known -> found.putIfAbsent(known.matchKey(), known.household()));
        }
        return found;
    }

    /** Whoever supervises a household, or else has it. */
    public record Owner(HouseholdId household, String name) {}

    static Map<HouseholdId, String> owners(Handle h) {
        return h.createQuery("""
            select hh.id as household, coalesce(w.name, o.name) as name from household hh
              left join worker w on w.id = hh.supervising_worker_id left join worker o on o.id = hh.officer_id
             where coalesce(w.name, o.name) is not null\
            """).mapTo(Owner.class).stream().collect(Collectors.toMap(Owner::household, Owner::name));
    }
}
