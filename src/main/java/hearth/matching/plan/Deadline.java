package hearth.matching.plan;

import java.time.Duration;

/** When to stop and hand over the best plan found. */
@FunctionalInterface
public interface Deadline {
    /** Whether it is time to stop. */
    boolean passed();

    /** Never. */
    static Deadline none() {
        return () -> false;
    }

    /** After some time from now. */
    static Deadline in(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end > 0;
    }
}
