package hearth.matching;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.OutOfBorough;
import hearth.placements.ReturnPlan;
import hearth.placements.TestHomes;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideChild;
import hearth.placements.outside.WayBack;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R5: homes are looked for only for a child of whom a gate is true, and never for one who is held by a risk. */
class BringBackTest {
    private static final Home LEEDS = Home.at("U6", "PR4", "LS1 1DD");

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 2, 0, 4);
        TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "BL1 1AA", "2024-01-10", 2, 5, 12);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private ChildId outside(String name, String reason, boolean asks) {
        ChildId child = wigan.child(name, "2016-01-01");
        PlacementId id = wigan.admitted(child, "2026-03-02", LEEDS);
        OutOfBorough.why(wigan.kim, id, day("2026-03-02"), reason, null);
        if (asks) {
            OutOfBorough.plan(
                    wigan.kim,
                    wigan.placement(id),
                    ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS)
                            .next("ask the Ashworths", null));
        }
        return child;
    }

    private BringBack read() {
        return BringBack.of(wigan.kim, new Matching(wigan.geography), wigan.geography, () -> false);
    }

    @Test
    void aChildWhoAsksIsHeldAgainstHomesInTheBoroughAlone() {
        outside("Ada", "NO_LOCAL_VACANCY", true);

        assertThat(read().offers()).singleElement().satisfies(offer -> {
            assertThat(offer.homes())
                    .extracting(r -> r.entry().home().reference())
                    .containsExactly("FC-0001");
            assertThat(offer.nearMisses())
                    .extracting(e -> e.home().reference())
                    .as("too young for the terms: a change of them would be the way round")
                    .containsExactly("FC-0002");
        });
        assertThat(read().words()).startsWith("1 child is to return; for 1 of 1 there is a home here");
    }

    @Test
    void aSettledChildIsOfferedNothingAndItSaysWhy() {
        outside("Ada", "SPECIALIST", false);

        assertThat(read().offers()).isEmpty();
        assertThat(read().others()).singleElement().satisfies(line -> {
            assertThat(line.way().standing()).isEqualTo(WayBack.Standing.SETTLED);
            assertThat(line.way().words()).isNotBlank();
        });
    }

    @Test
    void aChildHeldForSafeguardingIsNotOfferedUntilTheRiskIsReassessed() {
        ChildId ada = outside("Ada", "SAFEGUARDING", true);
        assertThat(read().offers()).isEmpty();
        assertThat(read().others())
                .singleElement()
                .satisfies(line -> assertThat(line.way().standing()).isEqualTo(WayBack.Standing.HELD));

        OutsideBoard.reassessed(
                wigan.kim, ada, day("2026-10-20"), "Nora Field", OutsideChild.Reassessment.Outcome.NOT_SAFE, null);
        assertThat(read().offers()).isEmpty();
        OutsideBoard.reassessed(
                wigan.kim, ada, day("2026-10-25"), "Nora Field", OutsideChild.Reassessment.Outcome.SAFE, null);
        assertThat(read().offers()).hasSize(1);
    }

    @Test
    void whereAChildStandsIsToldForTheSearchToo() {
        ChildId ada = outside("Ada", "NO_LOCAL_VACANCY", true);
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, "2026-03-02", Home.at("U6", "PR4", "WN1 1AA"));

        assertThat(BringBack.standing(wigan.kim, wigan.geography, ada))
                .hasValueSatisfying(line -> assertThat(line.way().standing()).isEqualTo(WayBack.Standing.TO_RETURN));
        assertThat(BringBack.standing(wigan.kim, wigan.geography, ben)).isEmpty();
    }
}
