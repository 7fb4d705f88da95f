package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilesTest {
    @ParameterizedTest
    @CsvSource({
        "27200, 30400, 253, over 20",
        "5000, 12000, 81, 5 to 20",
        "32186, 0, 200, 5 to 20",
        "32260, 0, 200, 5 to 20",
        "32270, 0, 201, over 20",
        "8046, 0, 50, 5 to 20",
        "7900, 0, 49, under 5",
        "0, 0, 0, under 5"
    })
    void isTheStraightLineToOneDecimal(int east, int north, int tenths, String band) {
        Miles miles = Miles.between(400_000, 400_000, 400_000 + east, 400_000 + north);
        assertThat(miles).isEqualTo(Miles.ofTenths(tenths));
        assertThat(miles.band()).isEqualTo(band);
        assertThat(miles.isOver20()).isEqualTo(tenths > 200);
    }

    @Test
    void notKnownIsNoNumber() {
        assertThat(Miles.NOT_KNOWN.isOver20()).isFalse();
        assertThat(Miles.NOT_KNOWN.band()).isEqualTo("not known");
        assertThat(Miles.NOT_KNOWN.tenthsOrNull()).isNull();
        assertThat(Miles.ofNullableTenths(null)).isEqualTo(Miles.NOT_KNOWN);
    }

    @Test
    void theReturnsMarkerIsNoDistance() {
        assertThatThrownBy(() -> Miles.ofTenths(9999)).isInstanceOf(IllegalArgumentException.class);
    }
}
