package hearth.matching;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A home as it stood on the screen when a decision was signed. */
public record Kept(
        String home,
        String state,
        @Nullable String band,
        @Nullable String points,
        String why) {

    private static final String COVERED = "A restricted household";

    /**
     * All homes of a kept screen, in its order.
     *
     * @param hidden references of those that the reader may not see
     */
    static List<Kept> homes(String screen, Set<String> hidden) {
        var homes = new ArrayList<Kept>();
        if (read(screen).get("households") instanceof List<?> listed) {
            for (Object each : listed) {
                if (each instanceof Map<?, ?> home) {
                    Kept one = of(home);
                    homes.add(hidden.contains(one.home()) ? one.covered() : one);
                }
            }
        }
        return homes;
    }

    /**
     * The joint plan from which the search was opened, line by line; nothing where there was none.
     *
     * @param hidden references of households that the reader may not see
     */
    static List<String> plan(String screen, Set<String> hidden) {
        var plan = new ArrayList<String>();
        if (read(screen).get("plan") instanceof List<?> lines) {
            for (Object each : lines) {
                String line = String.valueOf(each);
                plan.add(hidden.stream().anyMatch(line::contains) ? "A line you may not see" : line);
            }
        }
        return plan;
    }

    private Kept covered() {
        return new Kept(COVERED, state, band, points, "");
    }

    private static Map<String, Object> read(String screen) {
        try {
            return JSON.std.mapFrom(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept of(Map<?, ?> home) {
        Object band = home.get("band");
        return new Kept(
                String.valueOf(home.get("reference")),
                label(String.valueOf(home.get("state"))),
                band == null ? null : band.toString(),
                points(home.get("points")),
                String.valueOf(home.get("why")));
    }

    private static String label(String code) {
        return Arrays.stream(State.values())
                .filter(s -> s.code().equals(code))
                .map(State::label)
                .findFirst()
                .orElse(code);
    }

    private static @Nullable String points(@Nullable Object points) {
        if (!(points instanceof Map<?, ?> range)) {
            return null;
        }
        String low = String.valueOf(range.get("low"));
        String high = String.valueOf(range.get("high"));
        return low.equals(high) ? low : low + " to " + high;
    }
}
