package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Answer;
import hearth.common.Miles;
import hearth.common.RuleRefused;
import hearth.geography.Basis;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementGeographyTest {
    @TempDir
    Path folder;

    @Test
    void whatIsFrozenChangesOnlyOnPurpose() {
        try (var wigan = new Council(folder)) {
            var geography = new PlacementGeography(wigan.geography);
            var ada = wigan.child("Ada", "2015-08-14");
            var id = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "ZZ1 1ZZ"));
            var phase = wigan.placement(id).phases().getFirst();
            assertThat(phase.location()).isEqualTo(Location.UNKNOWN);
            geography.confirm(wigan.kim, wigan.placement(id), phase, Council.BOLTON, "the agency's letter");
            var confirmed = wigan.placement(id).phases().getFirst();
            assertThat(confirmed)
                    .returns(Location.OUT, Placement.Phase::location)
                    .returns(Basis.CONFIRMED, Placement.Phase::authorityBasis)
                    .returns("the agency's letter", Placement.Phase::confirmedWhy);
            geography.freeze(wigan.kim, wigan.placement(id), confirmed);
            assertThat(wigan.placement(id).phases().getFirst().location()).isEqualTo(Location.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 1, false", "190, 1, false", "189, 1, true", "211, 1, true", "210, 1, false", "200, 0, true"})
    void aGuessThatMayLieOnEitherSideOfTwentyMilesIsNotKept(int tenths, int out, boolean kept) {
        var where = new Whereabouts(
                null, Basis.OUTCODE, Location.UNKNOWN, Answer.UNKNOWN, Miles.ofTenths(tenths), out, null, "");
        assertThat(where.keptMiles()).isEqualTo(kept ? Miles.ofTenths(tenths) : Miles.NOT_KNOWN);
    }

    @Test
    void aChangeWithTheSameCarersIsAPhaseOfItsOwnDay() {
        try (var wigan = new Council(folder)) {
            var ada = wigan.child("Ada", "2015-08-14");
            var id = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
            wigan.placements.change(wigan.kim, id, day("2026-05-01"), Home.at("U4", "PR4", "WN2 2BB"), "PLACE");
            assertThat(wigan.placement(id).phaseOn(day("2026-04-30")).place()).isEqualTo("U6");
            assertThat(wigan.placement(id).phaseOn(day("2026-05-01")).place()).isEqualTo("U4");
            for (String taken : new String[] {"2026-03-02", "2026-05-01", "2026-03-01"}) {
                assertThatThrownBy(() -> wigan.placements.change(
                                wigan.kim, id, day(taken), Home.at("U4", "PR1", "WN2 2BB"), "PLACE"))
                        .isInstanceOf(RuleRefused.class);
            }
        }
    }
}
