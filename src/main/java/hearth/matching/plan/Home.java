package hearth.matching.plan;

import java.util.Comparator;
import java.util.List;

/** A home and its free beds by day.
 *
 * @param id the home's own name in the problem
 * @param since the day its carers began to wait: among equal homes the longest waiting comes first
 * @param beds what is free, by day; nothing is free before the first line
 */
public record Home(String id, int since, List<Beds> beds) {
    public Home {
        beds = beds.stream().sorted(Comparator.comparingInt(Beds::from)).toList();
    }

    /** A home with the same number of beds free for good. */
    public static Home with(String id, int beds) {
        return new Home(id, 0, List.of(new Beds(Integer.MIN_VALUE, beds)));
    }

    /** Beds free on a day. */
    public int free(int day) {
        int free = 0;
        for (Beds b : beds) {
            if (b.from() > day) {
                break;
            }
            free = b.free();
        }
        return free;
    }

    /** The fewest beds free on any day of a stay. */
    public int fewest(int from, int until) {
        int fewest = free(from);
        for (Beds b : beds) {
            if (b.from() > from && b.from() < until) {
                fewest = Math.min(fewest, b.free());
            }
        }
        return fewest;
    }
}
