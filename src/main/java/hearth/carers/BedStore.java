package hearth.carers;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL about beds for fostered children, and terms of approval for more children than that. */
final class BedStore {
    /** Household by household: rooms for fostered children, in how many the beds are counted, these beds, and bedrooms altogether. */
    private static final String SUMS = """
        select hh.id as household, count(b.id) as rooms, count(b.beds) as counted, coalesce(sum(b.beds), 0) as beds,
               (select cast(f.value as integer) from household_fact f where f.household_id = hh.id and f.key = 'BEDROOMS'
                   and f.as_of <= :day order by f.as_of desc, f.id desc limit 1) as bedrooms,
               max(b.starts_on) as since
          from household hh
          left join bedroom b on b.household_id = hh.id and b.for_use = 'FOSTERING' and b.starts_on <= :day
                             and (b.ends_on is null or b.ends_on > :day)
        """;

    private BedStore() {}

    /** What the rooms of a household add up to on a day. */
    public record Sums(
            HouseholdId household,
            int rooms,
            int counted,
            int beds,
            @Nullable Integer bedrooms) {}

    /** Of one household, or of all where it is null. */
    static List<Sums> sums(Handle h, @Nullable HouseholdId one, LocalDate day) {
        Query query = h.createQuery(SUMS + (one == null ? "" : " where hh.id = :one") + " group by hh.id")
                .bind("day", day);
        return (one == null ? query : query.bind("one", one)).mapTo(Sums.class).list();
    }

    /**
     * Terms in force of our own service of which nobody has said that more children than beds are meant.
     *
     * @param since the day of the terms, or of the latest room where that is later
     */
    public record Asked(
            HouseholdId household,
            String reference,
            @Nullable String owner,
            int places,
            LocalDate since,
            int rooms,
            int counted,
            int beds,
            @Nullable Integer bedrooms) {
        Sums sums() {
            return new Sums(household, rooms, counted, beds, bedrooms);
        }
    }

    static List<Asked> asked(Handle h, @Nullable HouseholdId one, LocalDate day) {
        Query query = h.createQuery("""
            select s.household, x.reference, coalesce(w.name, o.name) as owner, t.places,
                   max(t.starts_on, coalesce(s.since, '')) as since, s.rooms, s.counted, s.beds, s.bedrooms
              from (%s%s group by hh.id) s
              join household hh on hh.id = s.household
              join subject x on x.id = hh.id
              join approval_terms_span t on t.household_id = hh.id and t.starts_on <= :day
                                        and (t.ends_on is null or t.ends_on > :day)
              join approval_terms m on m.id = t.terms_id and m.more_than_beds = 0
              join provider v on v.id = t.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where (s.rooms > 0 or s.bedrooms is not null)
             order by hh.id\
            """.formatted(SUMS, one == null ? "" : " where hh.id = :one"))
                .bind("day", day);
        return (one == null ? query : query.bind("one", one)).mapTo(Asked.class).list();
    }
}
