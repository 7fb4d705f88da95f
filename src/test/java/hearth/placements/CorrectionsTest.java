package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.geography.Location;
import hearth.placements.ssda903.Returns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    @TempDir
    Path folder;

    private Council wigan;
    private Corrections corrections;
    private ChildId ada;
    private PlacementId first;
    private PlacementId second;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        corrections = new Corrections(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        first = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        second = wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-10"), "CREQB"),
                NewPlacement.of(ada, Home.at("K2", "PR4", "BL1 1CC"), day("2026-05-10"), Placement.Basis.DECISION));
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private void dates(PlacementId id, String start, @org.jspecify.annotations.Nullable String end) {
        corrections.dates(
                wigan.kim, wigan.placement(id), day(start), end == null ? null : Ending.of(day(end), "CARPL"));
    }

    private PeriodOfCare care() {
        return wigan.kim.store().read(h -> Care.of(h, ada)).getFirst();
    }

    @Test
    void aMoveWrittenDownADayLateIsPutRight() {
        dates(first, "2026-03-02", "2026-05-09");
        dates(second, "2026-05-09", null);
        assertThat(wigan.placement(first))
                .returns(day("2026-05-09"), Placement::endsOn)
                .returns(Answer.YES, Placement::endPlanned);
        assertThat(wigan.kim.store().read(h -> Returns.episodes(h, ada)).stream()
                        .map(e -> e.decom() + " " + e.rne() + " " + e.dec())
                        .toList())
                .containsExactly("2026-03-02 S 2026-05-09", "2026-05-09 P null");
    }

    @Test
    void nightsAreNotTakenTwiceNorOutsideCare() {
        assertThatThrownBy(() -> dates(second, "2026-05-09", null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("PL-00001");
        assertThatThrownBy(() -> dates(first, "2026-03-01", "2026-05-10")).hasMessageContaining("Care began on");
        assertThatThrownBy(() -> dates(first, "2026-03-02", "2026-03-02")).hasMessageContaining("ends after it starts");
    }

    @Test
    void careAndTheHomesAtItsEndsMoveTogetherAndACaseIsReopened() {
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-08-01"), null), "E4A");
        corrections.care(wigan.kim, care(), day("2026-03-01"), day("2026-08-05"), "E4B");
        assertThat(wigan.placement(first).startsOn()).isEqualTo(day("2026-03-01"));
        assertThat(wigan.placement(second).endsOn()).isEqualTo(day("2026-08-05"));
        corrections.care(wigan.kim, care(), day("2026-03-01"), null, null);
        assertThat(wigan.placement(second).endsOn()).isNull();
        assertThat(care().rec()).isNull();
        assertThat(care().statuses().getFirst().startsOn()).isEqualTo(day("2026-03-01"));
        assertThatThrownBy(() -> corrections.care(wigan.kim, care(), day("2026-03-01"), day("2026-09-01"), null))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void aWrongPostcodeIsPutRightAndWhereItLiesWithIt() {
        Placement p = wigan.placement(second);
        corrections.home(wigan.kim, p, p.phases().getFirst(), Home.at("K2", "PR4", "WN2 2BB"), null);
        assertThat(wigan.placement(second).phases().getFirst())
                .returns(Location.IN, Placement.Phase::location)
                .returns("WN2 2BB", Placement.Phase::postcode);
        var household = wigan.household("Ashworth", "WN2 2BB");
        wigan.household("Raman", "BL1 1CC");
        List<HouseholdId> there = wigan.kim.store().read(h -> Corrections.carersAt(h, wigan.placement(first)));
        assertThat(there).containsExactly(household);
        corrections.carers(wigan.kim, wigan.placement(first), household);
        assertThat(wigan.placement(first).householdId()).isEqualTo(household);
    }
}
