package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Answer;
import hearth.common.Miles;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.geography.Basis;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import hearth.geography.boundary.BoundaryImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    @CsvSource(
            nullValues = "-",
            value = {
                "WN2 2BB, 363050, near",
                "WN2 2BB, 363150, -",
                "WN1 1AA, 363050, -",
                "ZZ1 1ZZ, 363050, Neither the postcode nor its district",
                "WN2, 363050, Approximate"
            })
    void whatIsDoubtfulAboutWhereAHomeLiesIsSaidAndDecidesNothing(String postcode, int boundary, @Nullable String doubt)
            throws IOException {
        try (var wigan = new Council(folder)) {
            Path store = wigan.kim.store().folder();
            Path file = Files.writeString(folder.resolve("councils.geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},
                 "features":[{"type":"Feature","properties":{"LAD24CD":"E08000010","LAD24NM":"Wigan"},"geometry":
                  {"type":"Polygon","coordinates":[[[350000,400000],[%1$d,400000],[%1$d,410000],[350000,410000],
                  [350000,400000]]]}}]}\
                """.formatted(boundary));
            new BoundaryImport(new Authorities())
                    .run(file, store, Council.WIGAN, day("2026-10-31"), bytes -> {}, () -> false);
            var id = wigan.admitted(wigan.child("Ada", "2015-08-14"), "2026-03-02", Home.at("U6", "PR4", postcode));
            var home = wigan.placement(id);
            Optional<String> said = wigan.kim
                    .store()
                    .read(h -> new WhereDoubt(wigan.geography, store)
                            .about(h, home, home.phases().getFirst()));
            if (home.phases().getFirst().location() == Location.UNKNOWN) {
                Confidential.keep(wigan.kim, home, home.phases().getFirst(), true);
                var kept = wigan.placement(id);
                Optional<String> without = wigan.kim
                        .store()
                        .read(h -> new WhereDoubt(wigan.geography, store)
                                .about(h, kept, kept.phases().getFirst()));
                assertThat(without).hasValue("Whether it lies in our area is not decided. Confirm the council there.");
            }
            if (doubt == null) {
                assertThat(said).isEmpty();
            } else {
                assertThat(said)
                        .hasValueSatisfying(w -> assertThat(w)
                                .contains(doubt.equals("near") ? "within 100 metres of our boundary" : doubt));
            }
            assertThat(home.phases().getFirst().location())
                    .isEqualTo(postcode.equals("ZZ1 1ZZ") || postcode.equals("WN2") ? Location.UNKNOWN : Location.IN);
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
