package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A computer that slept, by its two clocks. */
class SleptTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long AWAKE = -5;

    private final Slept slept = new Slept(NOON, AWAKE);

    @Test
    void timeThatOnlyTheClockCountsIsSleep() {
        assertThat(slept.since(NOON.plusSeconds(30), AWAKE + seconds(30))).isFalse();
        assertThat(slept.since(NOON.plusSeconds(630), AWAKE + seconds(31))).isTrue();
        assertThat(slept.since(NOON.plusSeconds(631), AWAKE + seconds(32))).isFalse();
    }

    @Test
    void aClockSetRightOrBackIsNoSleep() {
        assertThat(slept.since(NOON.plusSeconds(29), AWAKE + seconds(10))).isFalse();
        assertThat(slept.since(NOON.minusSeconds(3600), AWAKE + seconds(20))).isFalse();
        assertThat(slept.since(NOON.minusSeconds(3570), AWAKE + seconds(50))).isFalse();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
