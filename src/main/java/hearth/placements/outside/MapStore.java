package hearth.placements.outside;

import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Miles;
import hearth.common.SubjectId;
import hearth.geography.Location;
import hearth.placements.Confidential;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about where children and carers live, for the map. */
final class MapStore {
    private static final String HIDDEN = "in (select id from temp.hidden_subject)";

    private MapStore() {}

    /**
     * A postcode to be put on the map.
     *
     * @param covered the address is confidential or the record restricted
     * @param location null for carers
     */
    record Place(
            SubjectId opens,
            String label,
            String detail,
            @Nullable String postcode,
            boolean covered,
            @Nullable Location location,
            @Nullable String family) {}

    /** A child's row as it is read. */
    public record ChildRow(
            ChildId id,
            String label,
            String place,
            Miles miles,
            @Nullable String postcode,
            boolean covered,
            Location location,
            @Nullable String family) {}

    /** A household's row as it is read. */
    public record CarersRow(
            HouseholdId id,
            String label,
            String detail,
            @Nullable String postcode,
            boolean covered) {}

    static List<Place> children(Handle h, LocalDate day) {
        return h
                .createQuery("""
                    select c.id, s.reference || coalesce(' ' || coalesce(c.first_name, c.known_as), '') as label, f.place,
                           f.miles_tenths as miles, f.postcode,
                           case when %s = 1 or c.id %s or p.id %s or p.household_id %s
                                  or exists (select 1 from household_address a where a.household_id = p.household_id
                                              and a.confidential = 1 and a.starts_on <= :day)
                                then 1 else 0 end as covered,
                           f.location, pc.home_postcode as family
                      from placement p
                      join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
                      join subject s on s.id = c.id
                      join placement_phase f on f.id = (select x.id from placement_phase x
                                                         where x.placement_id = p.id and x.starts_on <= :day
                                                         order by x.starts_on desc limit 1)
                      left join period_of_care pc on pc.id = p.period_id
                     where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)\
                    """.formatted(Confidential.SQL, HIDDEN, HIDDEN, HIDDEN))
                .bind("day", day)
                .mapTo(ChildRow.class)
                .list()
                .stream()
                .map(r -> new Place(
                        r.id(),
                        r.label(),
                        CodeList.named("place").label(r.place())
                                + (r.miles().known() ? ", " + r.miles() + " from home" : ""),
                        r.postcode(),
                        r.covered(),
                        Objects.requireNonNullElse(r.location(), Location.UNKNOWN),
                        r.family()))
                .toList();
    }

    /** Households approved by our own service. */
    static List<Place> carers(Handle h, LocalDate day) {
        return h.createQuery("""
            select o.id, o.name as label, s.reference || ', ' || t.places || case t.places when 1 then ' place' else ' places' end
                     as detail, a.postcode,
                   case when a.confidential = 1 or o.id %s then 1 else 0 end as covered
              from household o
              join subject s on s.id = o.id
              join approval_terms_span t on t.household_id = o.id and t.kind = 'FULL' and t.starts_on <= :day
                                        and (t.ends_on is null or t.ends_on > :day)
              join provider v on v.id = t.provider_id and v.sector = 'OWN'
              join household_address a on a.id = (select x.id from household_address x
                                                   where x.household_id = o.id and x.starts_on <= :day
                                                   order by x.starts_on desc limit 1)\
            """.formatted(HIDDEN)).bind("day", day).mapTo(CarersRow.class).list().stream()
                .map(r -> new Place(r.id(), r.label(), r.detail(), r.postcode(), r.covered(), null, null))
                .toList();
    }
}
