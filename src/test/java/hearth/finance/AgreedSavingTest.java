package hearth.finance;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.placements.Corrections;
import hearth.placements.Council;
import hearth.placements.Ending;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saving that was agreed stays agreed where the day of the move is put right. */
class AgreedSavingTest {
    @TempDir
    Path folder;

    private Council wigan;
    private PlacementId out;
    private PlacementId back;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        ChildId ada = wigan.child("Ada", "2015-08-14");
        out = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "BL1 1CC"));
        back = wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-10"), "CREQB"),
                NewPlacement.of(ada, Home.at("U6", "PR4", "WN2 2BB"), day("2026-05-10"), Placement.Basis.DECISION));
        Saving.agree(wigan.kim, saving(), new Saving.Agreement("Jo Field", day("2026-05-11"), new Money(1_000_00)));
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Saving saving() {
        List<Saving> all = wigan.kim.read(Right.SEE_COSTS, h -> Saving.of(h, TestSession.TODAY));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void dates(PlacementId id, String start, @Nullable String end) {
        new Corrections(wigan.geography)
                .dates(wigan.kim, wigan.placement(id), day(start), end == null ? null : Ending.of(day(end), "CREQB"));
    }

    @Test
    void anEarlierDayLeavesTheDayOfTheAgreement() {
        dates(out, "2026-03-02", "2026-05-08");
        dates(back, "2026-05-08", null);

        assertThat(saving().from()).isEqualTo(day("2026-05-08"));
        assertThat(saving().agreed())
                .isEqualTo(new Saving.Agreement("Jo Field", day("2026-05-11"), new Money(1_000_00)));
    }

    @Test
    void nothingIsAgreedBeforeTheDayOfTheMove() {
        dates(back, "2026-05-14", null);
        dates(out, "2026-03-02", "2026-05-14");

        assertThat(saving().agreed())
                .isEqualTo(new Saving.Agreement("Jo Field", day("2026-05-14"), new Money(1_000_00)));
    }

    @Test
    void whatWasAgreedOnTheNewDayAlreadyStays() {
        wigan.kim.write(
                Right.EDIT_COSTS,
                "agree",
                tx -> tx.insert(
                        back,
                        "saving_agreement",
                        Row.of("placement_id", back)
                                .and("from_on", day("2026-05-08"))
                                .and("agreed_by", "Ann Dale")
                                .and("agreed_on", day("2026-05-12"))));
        dates(out, "2026-03-02", "2026-05-08");
        dates(back, "2026-05-08", null);

        assertThat(saving().agreed()).isEqualTo(new Saving.Agreement("Ann Dale", day("2026-05-12"), null));
    }
}
