package hearth.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which copies may go: of the last 7 days, 5 weeks and 12 months that have copies the newest of each stays. Days are counted by
 * the copies there are and not by today, so that a clock that runs wrong takes none away.
 */
final class Rotation {
    static final int DAYS = 7;
    static final int WEEKS = 5;
    static final int MONTHS = 12;

    /** A store does not lose so much in a day by itself: somebody, or something, has emptied it. */
    private static final double MOST_LOST = 0.30;

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private Rotation() {}

    /**
     * A copy as the rules see it.
     *
     * @param name what it is told from others by
     * @param rows how many rows it holds in all
     */
    record Kept(String name, Instant at, long rows) {
        LocalDate day() {
            return LocalDate.ofInstant(at, HERE);
        }

        /** The year and number of its ISO week, as one number. */
        int week() {
            return day().get(IsoFields.WEEK_BASED_YEAR) * 100 + day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }

    /**
     * Those of {@code copies} that may be taken away now.
     *
     * @param newest the copy that was just made and fully verified; it is one of {@code copies}
     * @param follows whether the newest's trail goes on from that of the copy before
     */
    static List<Kept> mayGo(List<Kept> copies, Kept newest, boolean follows) {
        List<Kept> byAge = copies.stream()
                .sorted(Comparator.comparing(Kept::at).reversed())
                .toList();
        boolean shrank = byAge.stream()
                .filter(c -> !c.equals(newest))
                .findFirst()
                .filter(before -> newest.rows < before.rows * (1 - MOST_LOST))
                .isPresent();
        if (!follows || shrank) {
            return List.of();
        }
        Set<Kept> stay = new HashSet<>(newestOfEach(byAge, Kept::day, DAYS));
        stay.addAll(newestOfEach(byAge, Kept::week, WEEKS));
        stay.addAll(newestOfEach(byAge, c -> YearMonth.from(c.day()), MONTHS));
        stay.add(newest);
        return byAge.stream().filter(c -> !stay.contains(c)).toList();
    }

    private static Set<Kept> newestOfEach(List<Kept> byAge, Function<Kept, Object> span, int most) {
        var spans = new HashSet<Object>();
        var stay = new HashSet<Kept>();
        for (Kept copy : byAge) {
            if (spans.size() < most && spans.add(span.apply(copy))) {
                stay.add(copy);
            }
        }
        return stay;
    }
}
