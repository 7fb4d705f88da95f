package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the damages that {@link TamperIT} does by the hundred. */
class TamperTest {
    @TempDir
    Path folder;

    @Test
    void aDamagedFileIsToldOneWayOrAnother() throws Exception {
        var tampering = new Tampering(folder);
        for (int run = 0; run < 3; run++) {
            assertThat(tampering.flippedBit()).as("a flipped bit").isTrue();
            assertThat(tampering.olderPage()).as("an older page put back").isTrue();
            assertThat(tampering.twoPagesChangedPlaces())
                    .as("two pages swapped")
                    .isTrue();
        }
    }
}
