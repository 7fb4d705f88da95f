package hearth.placements;

import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about disruption meetings. */
final class DisruptionStore {
    private DisruptionStore() {}

    static Optional<Disruption> of(Handle h, PlacementId placement) {
        return h.createQuery("select placement_id, held_on, led_by, learned, version from disruption_meeting"
                        + " where placement_id = :placement")
                .bind("placement", placement)
                .mapTo(Disruption.class)
                .findOne();
    }

    static List<Disruption.Wanted> wanted(Handle h, LocalDate day) {
        return h.createQuery("""
            select p.id as placement_id, p.ends_on
              from placement p join child c on c.id = p.child_id
             where p.end_planned = 'NO' and p.ends_on <= :day
               and c.responsible_authority = (select own_authority from store_info)
               and not exists (select 1 from disruption_meeting m where m.placement_id = p.id)
             order by p.ends_on, p.id\
            """)
                .bind("day", day)
                .mapTo(Disruption.Wanted.class)
                .list();
    }
}
