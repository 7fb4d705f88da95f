package hearth.app.window;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the computer slept: the clock ran on, and what counts only the time in which the computer was awake did not. (On
 * Windows that count may run on too: there the system says itself that it slept.)
 */
final class Slept {
    /** Clocks that are set right by a few seconds are no sleep. */
    private static final Duration LEAST = Duration.ofSeconds(20);

    private Instant last;
    private long lastAwake;

    /**
     * From now on.
     *
     * @param awake as {@link System#nanoTime} counts
     */
    Slept(Instant now, long awake) {
        last = now;
        lastAwake = awake;
    }

    /** Whether it slept since this was asked last. */
    boolean since(Instant now, long awake) {
        Duration missed = Duration.between(last, now).minusNanos(awake - lastAwake);
        last = now;
        lastAwake = awake;
        return missed.compareTo(LEAST) >= 0;
    }
}
