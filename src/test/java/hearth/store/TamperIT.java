package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bits flipped and older pages put back, many times: whatever is shown afterwards is right, or somebody is told. */
@Tag("fault")
class TamperIT {
    private static final int RUNS = Integer.getInteger("fault.runs", 25) * 4;

    @TempDir
    Path folder;

    private Tampering tampering;

    @BeforeEach
    void make() throws IOException {
        tampering = new Tampering(folder);
    }

    private interface Damage {
        boolean told() throws IOException;
    }

    private static int told(String what, Damage damage) throws IOException {
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            told += damage.told() ? 1 : 0;
        }
        System.out.printf("TamperIT: %s %d times: %d told, %d harmless, 0 silent%n", what, RUNS, told, RUNS - told);
        return told;
    }

    @Test
    void noFlippedBitIsSilent() throws IOException {
        assertThat(told("a bit flipped", tampering::flippedBit)).isGreaterThan(RUNS * 9 / 10);
    }

    @Test
    void noOlderPagePutBackIsSilent() throws IOException {
        assertThat(told("an older page put back", tampering::olderPage)).isGreaterThan(RUNS * 9 / 10);
    }

    @Test
    void twoPagesThatChangedPlacesAreTold() throws IOException {
        assertThat(told("two pages swapped", tampering::twoPagesChangedPlaces)).isEqualTo(RUNS);
    }
}
