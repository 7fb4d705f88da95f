package hearth.reports;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Miles;
import hearth.placements.Council;
import hearth.placements.Home;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowFarTest {
    @ParameterizedTest
    @CsvSource({
        "IN, 0, INSIDE_NEAR",
        "IN, 200, INSIDE_NEAR", // exactly 20.0 is not over
        "IN, 201, INSIDE_FAR",
        "OUT, 200, OUTSIDE_NEAR",
        "OUT, 201, OUTSIDE_FAR",
        "IN, , INSIDE_NOT_KNOWN",
        "OUT, , OUTSIDE_NOT_KNOWN",
        "UNKNOWN, 201, NOT_KNOWN",
        ", , NOT_KNOWN"
    })
    void sixCategoriesAndOneForThoseOfWhomNothingIsKnown(
            @Nullable String location, @Nullable Integer tenths, HowFar.Category expected) {
        assertThat(HowFar.Category.of(location, Miles.ofNullableTenths(tenths))).isEqualTo(expected);
        assertThat(expected.far()).isEqualTo(tenths != null && tenths > 200 && expected != HowFar.Category.NOT_KNOWN);
    }

    @Test
    void childrenOfTheDayAndHomesBegunInTheYearAreTwoCounts(@TempDir Path folder) {
        try (Council wigan = new Council(folder)) {
            wigan.admitted(wigan.child("Ada", "2016-01-01"), "2025-03-02", Home.at("U6", "PR4", "LS1 1DD"));
            wigan.admitted(wigan.child("Bea", "2016-01-01"), "2026-04-01", Home.at("U6", "PR4", "LS1 1DD"));
            wigan.admitted(wigan.child("Cal", "2016-01-01"), "2026-06-01", Home.at("U6", "PR1", "WN2 2BB"));
            wigan.admitted(wigan.child("Dee", "2016-01-01"), "2026-06-01", Home.at("U6", "PR1", null));
            List<HowFar> all = wigan.kim
                    .store()
                    .read(h -> HowFar.of(h, ChildAtHomeStore.onDay(h, day("2026-10-31")), day("2026-10-31")));
            assertThat(all)
                    .filteredOn(f -> f.now() + f.begun() > 0)
                    .containsExactly(
                            new HowFar(HowFar.Category.INSIDE_NEAR, 1, 1),
                            new HowFar(HowFar.Category.OUTSIDE_NEAR, 2, 1),
                            new HowFar(HowFar.Category.NOT_KNOWN, 1, 1));
        }
    }
}
