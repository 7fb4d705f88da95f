package hearth.carers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesFormulaTest {
    @ParameterizedTest(name = "approved {0}, filled {1}, blocked {2}, idle {3}")
    @CsvSource({
        "3, 0, 0, false, 0, 0, 3",
        "3, 3, 0, false, 0, 0, 0",
        "3, 1, 1, false, 0, 1, 1",
        "3, 1, 99, false, 0, 2, 0",
        "3, 1, 0, true, 0, 2, 0",
        "0, 0, 1, false, 0, 0, 0",
        "3, 4, 2, true, 1, 0, 0",
        // four brothers and sisters with carers approved for three
        "3, 4, 0, false, 1, 0, 0",
        // a child who needs to be the only one
        "2, 1, 1, false, 0, 1, 0",
    })
    void theFormula(int approved, int filled, int blocked, boolean idle, int over, int notAvailable, int vacant) {
        assertThat(Places.of(approved, filled, blocked, idle))
                .isEqualTo(new Places(approved, filled, over, notAvailable, vacant));
    }

    @Property(seed = "20261031")
    void theyAlwaysAddUp(
            @ForAll @IntRange(max = 20) int approved,
            @ForAll @IntRange(max = 25) int filled,
            @ForAll @IntRange(max = 99) int blocked,
            @ForAll boolean idle) {
        Places p = Places.of(approved, filled, blocked, idle);
        assertThat(p.filled() - p.over() + p.notAvailable() + p.vacant()).isEqualTo(p.approved());
        assertThat(List.of(p.over(), p.notAvailable(), p.vacant())).allMatch(n -> n >= 0);
    }
}
