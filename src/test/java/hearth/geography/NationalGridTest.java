package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {
    /** The worked example of the Ordnance Survey's guide: Caister water tower, on Airy's ellipsoid. */
    @Test
    void the_projection_is_right_to_the_metre() {
        double phi = Math.toRadians(52 + 39 / 60.0 + 27.2531 / 3600);
        double lambda = Math.toRadians(1 + 43 / 60.0 + 4.5177 / 3600);
        assertThat(NationalGrid.projected(phi, lambda)).isEqualTo(new GridReference(651_410, 313_177));
    }

    /** Points of the Ordnance Survey's own conversion of satellite co-ordinates. */
    @ParameterizedTest
    @CsvSource({
        "49.92226393730, -6.29977752014, 91492, 11318",
        "50.43885825610, -4.10864563561, 250359, 62016",
        "52.65800783910, 1.71607397300, 651409, 313177",
        "53.77911025694, -3.04045490691, 331534, 431920",
        "57.00606696050, -5.82836691850, 167634, 797067"
    })
    void a_point_in_degrees_lands_within_a_few_metres(double latitude, double longitude, int easting, int northing) {
        GridReference grid = Objects.requireNonNull(NationalGrid.of(latitude, longitude));
        assertThat(grid.easting()).isCloseTo(easting, within(10));
        assertThat(grid.northing()).isCloseTo(northing, within(10));
    }

    @ParameterizedTest
    @CsvSource({"99.999999, 0", "0, 0", "48.8, 2.3", "NaN, NaN"})
    void what_is_nowhere_near_has_no_grid_reference(double latitude, double longitude) {
        assertThat(NationalGrid.of(latitude, longitude)).isNull();
    }
}
