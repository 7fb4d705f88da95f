package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTest {
    private static final String SCREEN =
            "{\"households\":[" + "{\"reference\":\"HSE-0001\",\"why\":\"Zoë's room\"},".repeat(500) + "{}]}";

    @Test
    void aScreenComesBackAsItWasAndTakesATwentiethOfItsRoom() {
        String stored = Packed.of(SCREEN);
        assertThat(Packed.open(stored)).isEqualTo(SCREEN);
        assertThat(stored).hasSizeLessThan(SCREEN.length() / 20).isEqualTo(Packed.of(SCREEN));
    }

    @Test
    void aScreenOfAnOlderStoreIsReadAsItStands() {
        assertThat(Packed.open(SCREEN)).isEqualTo(SCREEN);
    }

    @Test
    void whatSomebodyMeddledWithIsNoLongerWhatWasSigned() {
        String stored = Packed.of(SCREEN);
        assertThat(Packed.open(stored.substring(0, stored.length() / 2))).isNotEqualTo(SCREEN);
        assertThat(Packed.open("not packed at all")).isEqualTo("not packed at all");
    }
}
