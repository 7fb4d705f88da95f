package hearth.exchange.intake;

import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.Placement;
import hearth.placements.PlacementIntake;
import hearth.placements.Placements;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The price that a list of placements means: that of the home itself, without extras and contributions beside it. */
final class PlacementPrice {
    private PlacementPrice() {}

    /** For a week, on a day or the last before the placement ended; null where none is recorded. */
    static @Nullable Money of(Handle h, PlacementId id, LocalDate day) {
        Placement placement = Placements.find(h, id).orElseThrow();
        LocalDate end = placement.endsOn();
        LocalDate last = end == null || day.isBefore(end) ? day : end.minusDays(1);
        Placement.Phase phase = placement.phaseOn(last);
        CostLine.Kind kind = PlacementIntake.kind(phase.place(), phase.providerCode());
        return Costs.prices(h, id).stream()
                .filter(l -> l.kind() == kind && l.basis() == CostLine.Every.WEEKLY)
                .filter(l -> !l.startsOn().isAfter(last)
                        && (l.endsOn() == null || l.endsOn().isAfter(last)))
                .map(CostLine::pence)
                .findFirst()
                .orElse(null);
    }
}
