package hearth.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the postcodes of one sector or outcode and says what they have in common. */
final class Gathering {
    private static final double METRES_IN_A_MILE = 1609.3;

    private final PlacePacking packing;
    private final Map<String, Integer> authorities = new HashMap<>();
    private final List<GridReference> points = new ArrayList<>();
    private int counted;

    Gathering(PlacePacking packing) {
        this.packing = packing;
    }

    void add(long value) {
        String authority = packing.authority(value);
        if (authority != null) {
            counted++;
            authorities.merge(authority, 1, Integer::sum);
        }
        GridReference point = PlacePacking.grid(value);
        if (point != null) {
            points.add(point);
        }
    }

    /** Of two authorities with as many postcodes each, the one with the lower code. */
    Optional<Guess> guess(String unit, Basis basis) {
        GridReference centre = centre();
        return authorities.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(top -> new Guess(unit, basis, top.getKey(), top.getValue(), counted, centre, milesOut(centre)));
    }

    private @Nullable GridReference centre() {
        if (points.isEmpty()) {
            return null;
        }
        double east = points.stream().mapToInt(GridReference::easting).average().orElseThrow();
        double north =
                points.stream().mapToInt(GridReference::northing).average().orElseThrow();
        return new GridReference((int) Math.round(east), (int) Math.round(north));
    }

    private int milesOut(@Nullable GridReference centre) {
        if (centre == null) {
            return 0;
        }
        double[] metres = points.stream()
                .mapToDouble(p -> Math.hypot(p.easting() - centre.easting(), p.northing() - centre.northing()))
                .sorted()
                .toArray();
        double ninth = metres[Math.max(0, (int) Math.ceil(metres.length * 0.9) - 1)];
        return Math.max(1, (int) Math.ceil(ninth / METRES_IN_A_MILE));
    }
}
