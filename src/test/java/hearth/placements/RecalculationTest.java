package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.common.Conflict;
import hearth.common.Field;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.Location;
import hearth.geography.PostcodeDirectory;
import hearth.geography.TestDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where homes lie is worked out anew on purpose only: first what would change, then kept. */
class RecalculationTest {
    @TempDir
    Path folder;

    private Council wigan;
    private PostcodeDirectory later;
    private Recalculation again;

    @BeforeEach
    void open() throws IOException {
        wigan = new Council(folder);
        Path other = Files.createDirectory(folder.resolve("later"));
        later = TestDirectory.later(other);
        again = new Recalculation(new Geography(new Authorities(), later));
    }

    @AfterEach
    void close() {
        later.close();
        wigan.close();
    }

    private PlacementId home(String child, String postcode) {
        return wigan.admitted(wigan.child(child, "2016-01-01"), "2026-03-02", Home.at("U6", "PR1", postcode));
    }

    private Placement.Phase phase(PlacementId id) {
        return wigan.placement(id).phases().getLast();
    }

    @Test
    void noAddressIsShownSinceSomeAreConfidential() {
        assertThat(Recalculation.Change.FIELDS).extracting(Field::name).doesNotContain("postcode");
    }

    @Test
    void whatWouldChangeIsShownAndNothingChangesUntilItIsKept() {
        PlacementId moved = home("Ada", "WN2 2BB");
        PlacementId same = home("Bea", "BL1 1CC");
        List<Recalculation.Change> changes = again.changes(wigan.kim);
        assertThat(changes).singleElement().satisfies(c -> {
            assertThat(c.frozen().placementId()).isEqualTo(moved);
            assertThat(c.frozen().location()).isEqualTo(Location.IN);
            assertThat(c.now().location()).isEqualTo(Location.OUT);
        });
        assertThat(phase(moved).location()).isEqualTo(Location.IN);
        assertThat(again.freeze(wigan.kim, changes)).isEqualTo(1);
        assertThat(phase(moved).location()).isEqualTo(Location.OUT);
        assertThat(phase(moved).milesTenths()).isEqualTo(Miles.ofTenths(31));
        assertThat(phase(same).location()).isEqualTo(Location.OUT);
        assertThat(again.changes(wigan.kim)).isEmpty();
    }

    @Test
    void whatAPersonHasConfirmedAndHomesThatAreOverStayAsTheyAre() {
        PlacementId confirmed = home("Ada", "WN2 2BB");
        new PlacementGeography(wigan.geography)
                .confirm(wigan.kim, wigan.placement(confirmed), phase(confirmed), Council.WIGAN, "council tax");
        PlacementId over = home("Bea", "WN2 2BB");
        wigan.placements.end(wigan.kim, over, Ending.of(day("2026-05-01"), "CARPL"));
        assertThat(again.changes(wigan.kim)).isEmpty();
    }

    @Test
    void aHomeThatSomebodyChangedMeanwhileIsNotOverwritten() {
        PlacementId id = home("Ada", "WN2 2BB");
        List<Recalculation.Change> changes = again.changes(wigan.kim);
        new PlacementGeography(wigan.geography)
                .confirm(wigan.kim, wigan.placement(id), phase(id), Council.WIGAN, "council tax");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> again.freeze(wigan.kim, changes));
        assertThat(phase(id).location()).isEqualTo(Location.IN);
    }
}
