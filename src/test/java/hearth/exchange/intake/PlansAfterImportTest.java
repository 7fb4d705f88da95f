package hearth.exchange.intake;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.Council;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.ReturnPlan;
import hearth.placements.outside.Returned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a plan of return when a file, not an officer, tells of the move: the same, and undone with the file. */
class PlansAfterImportTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String AWAY = "A001,04/06/2026,S,V2,N1,U6,PR4,,,,WN1 1AA,LS1 1DD,SC012345";
    private static final String LEFT = AWAY.replace("PR4,,,", "PR4,05/10/2026,X1,CARPL");

    @TempDir
    Path folder;

    private Council wigan;
    private Import imports;

    @BeforeEach
    void open() throws IOException {
        wigan = new Council(folder);
        imports = new Import(wigan.geography);
        take(HEADER, "A001,F,14/08/2015,WBRI,UN4,0,");
        take(EPISODES, AWAY);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private void take(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), List.of(lines));
        Preview preview = imports.prepare(wigan.kim, List.of(file), ImportOptions.GUESS, Watch.NOBODY);
        assertThat(imports.apply(wigan.kim, preview, false, Watch.NOBODY).written())
                .isTrue();
    }

    private ChildId child() {
        return wigan.kim
                .store()
                .read(h -> h.createQuery("select id from child")
                        .mapTo(ChildId.class)
                        .one());
    }

    private List<Placement> homes() {
        return wigan.kim.store().<List<Placement>>read(h -> Placements.of(h, child()));
    }

    private List<ReturnPlan> plans() {
        return wigan.kim.store().<List<ReturnPlan>>read(h -> OutOfBorough.plans(h, child()));
    }

    private PlacementId planned() {
        Placement home = homes().getFirst();
        OutOfBorough.plan(
                wigan.kim,
                home,
                ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS)
                        .by(day("2026-12-01"))
                        .next("Visit", null));
        return home.id();
    }

    private ReturnPlan of(PlacementId home) {
        return plans().stream()
                .filter(p -> p.placementId().equals(home))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'A001,05/10/2026,P,V2,N1,U6,PR1,,,,WN1 1AA,WN2 2BB,', RETURNED, 1",
        "'A001,05/10/2026,P,V2,N1,U6,PR4,,,,WN1 1AA,BL1 1CC,', NOT_PURSUED, 2",
        "'A001,05/10/2026,P,V2,N1,U6,PR1,12/10/2026,E4A,,WN1 1AA,WN2 2BB,', RETURNED, 1"
    })
    void aReturnMovesThePlanOnAndUndoingPutsItBack(String next, ReturnPlan.Outcome outcome, int plans)
            throws IOException {
        PlacementId away = planned();
        take(EPISODES, LEFT, next);
        assertThat(plans()).hasSize(plans);
        assertThat(of(away))
                .returns(outcome, ReturnPlan::outcome)
                .returns(day("2026-10-05"), ReturnPlan::closedOn)
                .returns(homes().getLast().id(), ReturnPlan::toPlacementId);
        assertThat(wigan.kim.store().verify(t -> {})).isEmpty();
        imports.undo(wigan.kim, "IMP-0003");
        assertThat(plans()).singleElement().returns(null, ReturnPlan::closedOn).returns(null, ReturnPlan::outcome);
        assertThat(wigan.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void whatIsMissingForAHomeOutsideThatAReturnTellsOfIsATask() throws IOException {
        PlacementId away = homes().getFirst().id();
        assertThat(standing(away)).containsExactlyInAnyOrder("REG11-02", "REG13-01");
        take(EPISODES, AWAY, AWAY);
        assertThat(standing(away)).as("not twice").hasSize(2);
        String near = "A001,05/10/2026,T,V2,N1,U6,PR4,,,,WN1 1AA,BL1 1CC,SC012345";
        take(EPISODES, LEFT.replace("CARPL", "PLACE"), near);
        assertThat(homes()).hasSize(1);
        assertThat(standing(away))
                .as("adjoining now; neither Leeds nor Bolton was told")
                .containsExactlyInAnyOrder("REG11-01", "REG13-01", "REG13-01");
    }

    private List<String> standing(PlacementId home) {
        return wigan.kim.store().<List<Breach>>read(h -> Breaches.on(h, home)).stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .toList();
    }

    @Test
    void aReturnThatEndsCareEndsThePlan() throws IOException {
        PlacementId away = planned();
        take(EPISODES, AWAY.replace("PR4,,,", "PR4,05/10/2026,E4A,"));
        assertThat(of(away))
                .returns(ReturnPlan.Outcome.LEFT_CARE, ReturnPlan::outcome)
                .returns(day("2026-10-05"), ReturnPlan::closedOn);
        imports.undo(wigan.kim, "IMP-0003");
        assertThat(of(away).closedOn()).isNull();
    }

    @Test
    void backAndAwayAgainDidNotHoldAndThePlanGoesOn() throws IOException {
        PlacementId away = planned();
        take(
                EPISODES,
                LEFT,
                "A001,05/10/2026,P,V2,N1,U6,PR1,19/10/2026,X1,CREQB,WN1 1AA,WN2 2BB,",
                "A001,19/10/2026,P,V2,N1,U6,PR4,,,,WN1 1AA,BL1 1CC,");
        assertThat(of(away).outcome()).isEqualTo(ReturnPlan.Outcome.RETURNED);
        assertThat(returned()).singleElement().satisfies(r -> {
            assertThat(r.didNotHold()).isTrue();
            assertThat(r.undoneOn()).isEqualTo(day("2026-10-19"));
        });
    }

    private List<Returned> returned() {
        return wigan.kim.store().<List<Returned>>read(h -> Returned.between(h, day("2026-04-01"), day("2027-04-01")));
    }

    @Test
    void aListOfHomesMovesItOnWhereTheNextHomeIsOverToo() throws IOException {
        PlacementId away = planned();
        String reference = wigan.kim
                .store()
                .<String>read(h -> h.createQuery("select reference from subject where kind = 'CHILD'")
                        .mapTo(String.class)
                        .one());
        take(
                "Child ref,Placement type,Start date,End date,Placement postcode",
                reference + ",agency,04/06/2026,05/10/2026,LS1 1DD",
                reference + ",in-house,05/10/2026,19/10/2026,WN2 2BB");
        assertThat(homes()).hasSize(2);
        assertThat(Objects.requireNonNull(of(away).outcome())).isEqualTo(ReturnPlan.Outcome.RETURNED);
        imports.undo(wigan.kim, "IMP-0003");
        assertThat(of(away).closedOn()).isNull();
    }
}
