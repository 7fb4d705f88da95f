package hearth.reports;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been counted so far: for each measure a number for each of thirteen months; null where it cannot be known. */
final class Tally {
    private final Months months;
    private final Map<String, @Nullable Long[]> counts = new HashMap<>();

    Tally(Months months) {
        this.months = months;
    }

    Months months() {
        return months;
    }

    /** Starts measures at nothing. */
    void start(Iterable<Measure> measures) {
        measures.forEach(m -> counts.put(m.key(), zeros()));
    }

    private static @Nullable Long[] zeros() {
        var zeros = new @Nullable Long[Months.COUNT];
        java.util.Arrays.fill(zeros, 0L);
        return zeros;
    }

    void add(String key, int index, long number) {
        @Nullable Long[] of = of(key);
        Long was = of[index];
        of[index] = (was == null ? 0 : was) + number;
    }

    void add(String key, YearMonth month, long number) {
        int index = months.index(month);
        if (index >= 0 && index < Months.COUNT) {
            add(key, index, number);
        }
    }

    void put(String key, long[] all) {
        for (int i = 0; i < all.length; i++) {
            of(key)[i] = all[i];
        }
    }

    void notKnown(String key, int index) {
        of(key)[index] = null;
    }

    /** Makes one measure the sum of others, so that they cannot disagree; a minus sign before a key takes it away. */
    void sum(String key, String... parts) {
        for (int i = 0; i < Months.COUNT; i++) {
            long sum = 0;
            for (String part : parts) {
                boolean minus = part.startsWith("-");
                long n = get(minus ? part.substring(1) : part, i);
                sum += minus ? -n : n;
            }
            of(key)[i] = sum;
        }
    }

    long get(String key, int index) {
        Long n = of(key)[index];
        return n == null ? 0 : n;
    }

    @Nullable
    Long[] of(String key) {
        @Nullable Long[] of = counts.get(key);
        if (of == null) {
            throw new IllegalArgumentException("No such measure: " + key);
        }
        return of;
    }
}
