package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;

/** The SQL about cost lines. Whose cost it is follows from the child's responsible authority. */
final class CostStore {
    private static final String SELECT = """
        select l.id, l.placement_id, l.household_id, l.child_id, l.basis, l.kind, l.pence, l.starts_on, l.ends_on, l.price_year,
               l.source, l.scheme, l.version
          from cost_line l\
        """;
    /** The same with what is paid by age in its steps. */
    private static final String PRICES = SELECT.replace("cost_line", "cost_price");
    /** Lines that have something to say about the days from :from until before :until. */
    private static final String TOUCHES = """
        l.starts_on < :until
          and (l.basis = 'ONCE' and l.starts_on >= :from
            or l.basis = 'WEEKLY' and (l.ends_on is null or l.ends_on > :from))\
        """;

    private CostStore() {}

    /** A phase with whose it is; its end follows from the next row or the placement. */
    public record Phase(
            PlacementId placementId,
            ChildId childId,
            @Nullable HouseholdId householdId,
            @Nullable ProviderId providerId,
            @Nullable LocalDate endsOn,
            LocalDate startsOn,
            String place,
            @Nullable String providerCode,
            String location) {}

    static Optional<CostLine> find(Handle h, long id) {
        return h.createQuery(SELECT + " where l.id = :id")
                .bind("id", id)
                .mapTo(CostLine.class)
                .findOne();
    }

    static List<CostLine> of(Handle h, PlacementId placement) {
        return h.createQuery(SELECT + " where l.placement_id = :id order by l.starts_on, l.id")
                .bind("id", placement)
                .mapTo(CostLine.class)
                .list();
    }

    static List<CostLine> prices(Handle h, PlacementId placement) {
        return h.createQuery(PRICES + " where l.placement_id = :id order by l.starts_on, l.id")
                .bind("id", placement)
                .mapTo(CostLine.class)
                .list();
    }

    static List<CostLine> of(Handle h, HouseholdId household) {
        return h.createQuery(SELECT + " where l.household_id = :id order by l.starts_on, l.id")
                .bind("id", household)
                .mapTo(CostLine.class)
                .list();
    }

    static List<CostLine> of(Handle h, ChildId child) {
        return h.createQuery(SELECT + " where l.child_id = :id order by l.starts_on, l.id")
                .bind("id", child)
                .mapTo(CostLine.class)
                .list();
    }

    /** Lines of placements, of households and of our children, in no order. */
    static List<CostLine> touching(Handle h, LocalDate from, LocalDate until) {
        return h.createQuery(PRICES + " where " + TOUCHES + """
             and (l.child_id is null or l.child_id in (
                   select id from child where responsible_authority = (select own_authority from store_info)))\
            """)
                .bind("from", from)
                .bind("until", until)
                .mapTo(CostLine.class)
                .list();
    }

    /** Phases of our children's placements that have a night or a line of cost in those days, by placement and start. */
    static List<Phase> phases(Handle h, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select p.id as placement_id, p.child_id, p.household_id, f.provider_id, p.ends_on, f.starts_on, f.place,
                   f.provider_code, f.location
              from placement p
              join placement_phase f on f.placement_id = p.id
              join child c on c.id = p.child_id
             where c.responsible_authority = (select own_authority from store_info)
               and (p.starts_on < :until and (p.ends_on is null or p.ends_on > :from)
                 or p.id in (select l.placement_id from cost_line l where l.placement_id is not null and %s)
                 or p.child_id in (select l.child_id from cost_line l where l.child_id is not null and %s))
             order by p.id, f.starts_on\
            """.formatted(TOUCHES, TOUCHES))
                .bind("from", from)
                .bind("until", until)
                .mapTo(Phase.class)
                .list();
    }

    /** What placements, children, households and providers are called. */
    static Map<Long, String> names(Handle h) {
        return h.createQuery("""
            select id, reference from subject where kind in ('PLACEMENT', 'CHILD', 'HOUSEHOLD')
             union all
            select id, name from provider\
            """)
                .setMapKeyColumn("id")
                .setMapValueColumn("reference")
                .collectInto(new GenericType<Map<Long, String>>() {});
    }

    static Optional<Money> weekly(Handle h, PlacementId placement, LocalDate day) {
        return h.createQuery("""
            select sum(pence) from cost_price
             where placement_id = :id and basis = 'WEEKLY' and starts_on <= :day
               and (ends_on is null or ends_on > :day)
            having count(*) > 0\
            """)
                .bind("id", placement)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne()
                .map(Money::new);
    }
}
