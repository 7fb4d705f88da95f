package hearth.matching.plan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A home and its free beds by day.
 *
 * @param id the home's own name in the problem
 * @param since the day its carers began to wait: among equal homes the longest waiting comes first
 * @param beds what is free, by day; nothing is free before the first line
 * @param ticked whether somebody ticked that it may take several new groups at short intervals
 */
public record Home(String id, int since, List<Beds> beds, boolean ticked) {
    public Home {
        beds = beds.stream().sorted(Comparator.comparingInt(Beds::from)).toList();
    }

    /** A home that nobody ticked. */
    public Home(String id, int since, List<Beds> beds) {
        this(id, since, beds, false);
    }

    /** A home with the same number of beds free for good. */
    public static Home with(String id, int beds) {
        return new Home(id, 0, List.of(new Beds(Integer.MIN_VALUE, beds)));
    }

    /** Beds free on a day for one group that is alone there. */
    public int free(int day) {
        Beds now = on(day);
        return now == null ? 0 : now.free();
    }

    /** Beds free on a day for several groups together. */
    public int shared(int day) {
        Beds now = on(day);
        return now == null ? 0 : Math.min(now.free(), now.shared());
    }

    Home tick() {
        return new Home(id, since, beds, true);
    }

    private @Nullable Beds on(int day) {
        Beds now = null;
        for (Beds b : beds) {
            if (b.from() > day) {
                break;
            }
            now = b;
        }
        return now;
    }

    /** The fewest beds free on any day of a stay. */
    int fewest(Group stay, boolean alone) {
        int fewest = alone ? free(stay.from()) : shared(stay.from());
        for (Beds b : beds) {
            if (b.from() > stay.from() && b.from() < stay.until()) {
                fewest = Math.min(fewest, alone ? free(b.from()) : shared(b.from()));
            }
        }
        return fewest;
    }
}
