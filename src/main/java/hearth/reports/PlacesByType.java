package hearth.reports;

import hearth.carers.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Households and their places by main type of fostering; connected persons stand apart and are in none of the place figures. */
public final class PlacesByType {
    /** Code of connected persons' households. */
    public static final String CONNECTED = "CONNECTED_PERSON";

    /**
     * One type.
     *
     * @param type code of the main type of fostering, empty where none is recorded
     */
    public record Line(
            String type,
            boolean connected,
            int households,
            int approved,
            int filled,
            int over,
            int notAvailable,
            int vacant) {
        Line plus(Places places) {
            return new Line(
                    type,
                    connected,
                    households + 1,
                    approved + places.approved(),
                    filled + places.filled(),
                    over + places.over(),
                    notAvailable + places.notAvailable(),
                    vacant + places.vacant());
        }
    }

    private PlacesByType() {}

    static List<Line> of(List<PlaceFigureStore.HouseholdDay> households) {
        Map<String, Line> mainstream = new TreeMap<>();
        var connected = new Line(CONNECTED, true, 0, 0, 0, 0, 0, 0);
        for (var day : households) {
            if (day.connected()) {
                connected = connected.plus(day.places());
            } else {
                mainstream.merge(
                        day.mainType(),
                        new Line(day.mainType(), false, 0, 0, 0, 0, 0, 0).plus(day.places()),
                        (one, other) -> one.plus(day.places()));
            }
        }
        var lines = new ArrayList<>(mainstream.values());
        if (connected.households() > 0) {
            lines.add(connected);
        }
        return lines;
    }
}
