package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastCopyTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T14:02:00Z"), ZoneOffset.UTC);

    private static String after(String instant) {
        return LastCopy.words(Optional.of(Instant.parse(instant)), NOW);
    }

    @Test
    void anOldCopySaysHowOldItIs() {
        assertThat(LastCopy.words(Optional.empty(), NOW)).isEqualTo("No copy made yet");
        assertThat(after("2026-11-15T09:00:00Z")).isEqualTo("Last copy 15 November 2026");
        assertThat(after("2026-11-14T23:00:00Z")).isEqualTo("No copy for 8 days");
    }
}
