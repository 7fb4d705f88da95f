package hearth.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Why unfilled places of mainstream households cannot be used; the numbers add up to the places not available. */
public final class NotAvailable {
    /** Code of the reason: of the list not-available, of household-status, or BED_USE. */
    public record Line(String reason, int places) {}

    private NotAvailable() {}

    static List<Line> of(Handle h, List<PlaceFigureStore.HouseholdDay> households, LocalDate day) {
        Map<Long, List<PlacesOutOfUseStore.Out>> reasons = new HashMap<>();
        PlacesOutOfUseStore.onDay(h, day)
                .forEach(out -> reasons.computeIfAbsent(out.householdId(), id -> new ArrayList<>())
                        .add(out));
        var counts = new TreeMap<String, Integer>();
        for (var household : households) {
            if (!household.connected()) {
                share(
                        household.places().notAvailable(),
                        reasons.getOrDefault(household.householdId(), List.of()),
                        counts);
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Line(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Line::places).reversed().thenComparing(Line::reason))
                .toList();
    }

    /** The reasons in their order take as many of the places as they name, the first that names no number all the rest. */
    private static void share(int places, List<PlacesOutOfUseStore.Out> reasons, Map<String, Integer> counts) {
        int left = places;
        for (var reason : reasons) {
            int taken = reason.places() == null ? left : Math.min(left, reason.places());
            if (taken > 0) {
                counts.merge(reason.reason(), taken, Integer::sum);
                left -= taken;
            }
        }
        if (left > 0) {
            counts.merge("OTHER", left, Integer::sum);
        }
    }
}
