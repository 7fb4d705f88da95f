package hearth.placements;

import hearth.common.PlacementId;
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
}
