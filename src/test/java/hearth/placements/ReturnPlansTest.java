package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Due;
import hearth.access.Right;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.outside.MissingStep;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideDuties;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.WayBack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a plan when the child moves on, and what a plan to step down asks for. */
class ReturnPlansTest extends CouncilGround {
    ReturnPlansTest() {
        super("2012-01-01");
    }

    private PlacementId planned(String place, String postcode, ReturnPlan.Kind kind, ReturnPlan.Gate gate) {
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at(place, "PR4", postcode));
        OutOfBorough.why(wigan.kim, id, day("2026-03-02"), "NO_LOCAL_VACANCY", null);
        OutOfBorough.plan(
                wigan.kim,
                wigan.placement(id),
                ReturnPlan.Told.of(kind, gate).by(day("2026-10-01")).next("Visit", null));
        return id;
    }

    private List<ReturnPlan> plans() {
        return wigan.kim.store().read(h -> OutOfBorough.plans(h, ada));
    }

    private PlacementId moves(String place, String postcode) {
        return wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-10-05"), "CARPL"),
                NewPlacement.of(ada, Home.at(place, "PR4", postcode), day("2026-10-05"), Placement.Basis.COURT));
    }

    private boolean asked() {
        List<Due> due = wigan.kim.store().read(h -> PlacementDuties.due(h, wigan.kim.today(), day("2027-10-31")));
        return due.stream().anyMatch(d -> d.kind().equals("RETURN"));
    }

    @ParameterizedTest
    @CsvSource({
        "K2, RETURN, CHILD_ASKS, U6, WN2 2BB, RETURNED, false",
        "U6, RETURN, PLAN_SAYS_RETURN, U6, BL1 1CC, NOT_PURSUED, true",
        "U6, RETURN, ENDING, U6, BL1 1CC, NOT_PURSUED, false",
        "U6, RETURN, CHILD_ASKS, A6, WN2 2BB, NOT_PURSUED, false",
        "K2, STEP_DOWN, CHILD_ASKS, U6, BL1 1CC, STEPPED_DOWN, false",
        "K2, STEP_DOWN, CHILD_ASKS, K2, WN2 2BB, NOT_PURSUED, true",
        "K2, STEP_DOWN, CHILD_ASKS, R5, WN2 2BB, NOT_PURSUED, false"
    })
    void aMoveSaysWhatCameOfThePlan(
            String from,
            ReturnPlan.Kind kind,
            ReturnPlan.Gate gate,
            String place,
            String postcode,
            ReturnPlan.Outcome outcome,
            boolean goesOn) {
        PlacementId before = planned(from, "LS1 1DD", kind, gate);
        assertThat(asked()).isTrue();
        PlacementId next = moves(place, postcode);
        assertThat(plans())
                .filteredOn(p -> p.placementId().equals(before))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.outcome()).isEqualTo(outcome);
                    assertThat(p.closedOn()).isEqualTo(day("2026-10-05"));
                    assertThat(p.toPlacementId()).isEqualTo(next);
                });
        assertThat(plans()).hasSize(goesOn ? 2 : 1);
        assertThat(asked()).isEqualTo(goesOn);
        if (goesOn) {
            assertThat(plans())
                    .filteredOn(p -> p.placementId().equals(next))
                    .singleElement()
                    .returns(null, ReturnPlan::closedOn)
                    .returns(gate, ReturnPlan::gate)
                    .returns("Visit", ReturnPlan::nextStep);
        }
    }

    @Test
    void whoLeavesCareHasNoPlan() {
        planned("U6", "LS1 1DD", ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-10-05"), null), "E4A");
        assertThat(plans()).singleElement().returns(ReturnPlan.Outcome.LEFT_CARE, ReturnPlan::outcome);
        assertThat(asked()).isFalse();
    }

    @Test
    void aPlanEndsWithItsPeriodOfCareAndIsNoneOfTheNext() {
        planned("U6", "LS1 1DD", ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
        PlacementId first = plans().getFirst().placementId();
        wigan.placements.end(wigan.kim, first, Ending.of(day("2026-05-01"), "CARPL"));
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-05-02"), null), "E4A");
        wigan.admitted(ada, "2026-09-01", Home.at("U6", "PR4", "BL1 1CC"));
        assertThat(plans())
                .singleElement()
                .returns(ReturnPlan.Outcome.LEFT_CARE, ReturnPlan::outcome)
                .returns(day("2026-05-01"), ReturnPlan::closedOn)
                .returns(null, ReturnPlan::toPlacementId);
        assertThat(asked()).isFalse();
    }

    @Test
    void aMoveThatAFileTellsOfMovesThePlanOnToo() {
        PlacementId before = planned("U6", "LS1 1DD", ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
        wigan.placements.end(wigan.kim, before, Ending.of(day("2026-10-05"), "CARPL"));
        var row = new PlacementRow(
                null,
                "CH-0001",
                null,
                null,
                null,
                null,
                "U6",
                "PR4",
                "Dev Raman",
                "Larkfield",
                day("2026-10-05"),
                null,
                null,
                "BL1 1CC",
                null,
                null);
        PlacementId next = wigan.kim
                .write(
                        Right.IMPORT,
                        "import",
                        tx -> new PlacementIntake(wigan.geography, wigan.kim.today()).add(tx, row))
                .orElseThrow();
        assertThat(plans())
                .extracting(ReturnPlan::placementId, ReturnPlan::outcome)
                .containsExactlyInAnyOrder(tuple(next, null), tuple(before, ReturnPlan.Outcome.NOT_PURSUED));
        assertThat(asked()).isTrue();
    }

    @Test
    void datesThatAreCorrectedSayWhatCameOfThePlanAndLeaveWhatWasSaidOfTheNextHome() {
        PlacementId before = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "LS1 1DD"));
        PlacementId next = moves("U6", "BL1 1CC");
        OutOfBorough.plan(wigan.kim, wigan.placement(next), ReturnPlan.Told.settled("Near to school"));
        OutOfBorough.plan(
                wigan.kim,
                wigan.placement(before),
                ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS));
        new Corrections(wigan.geography)
                .dates(wigan.kim, wigan.placement(before), day("2026-03-02"), Ending.of(day("2026-10-04"), "CARPL"));
        assertThat(plans())
                .extracting(ReturnPlan::placementId, ReturnPlan::kind, ReturnPlan::outcome)
                .containsExactlyInAnyOrder(
                        tuple(next, ReturnPlan.Kind.SETTLED, null),
                        tuple(before, ReturnPlan.Kind.RETURN, ReturnPlan.Outcome.NOT_PURSUED));
    }

    @Test
    void anEndOfCareThatIsWrittenDownAsACorrectionEndsThePlan() {
        planned("U6", "LS1 1DD", ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
        PeriodOfCare care = wigan.kim.store().read(h -> Care.of(h, ada)).getFirst();
        new Corrections(wigan.geography).care(wigan.kim, care, day("2026-03-02"), day("2026-10-05"), "E4A");
        assertThat(plans()).singleElement().returns(ReturnPlan.Outcome.LEFT_CARE, ReturnPlan::outcome);
    }

    @Test
    void aPlanOfAHomeThatIsOverIsNoTask() {
        PlacementId id = planned("U6", "LS1 1DD", ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
        wigan.placements.end(wigan.kim, id, Ending.of(day("2026-10-05"), "CARPL"));
        assertThat(asked()).isFalse();
    }

    @Test
    void aPlanToStepDownInsideTheAreaIsAskedForAndForecastLikeAReturn() {
        LocalDate today = wigan.kim.today();
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("K2", "PR4", "WN3 3FF"));
        OutOfBorough.plan(
                wigan.kim,
                wigan.placement(id),
                ReturnPlan.Told.of(ReturnPlan.Kind.STEP_DOWN, ReturnPlan.Gate.PLAN_SAYS_RETURN));
        OutsideBoard board = OutsideBoard.of(wigan.kim, wigan.geography, today);
        OutsideLine line = board.lines().getFirst();
        assertThat(line.way().standing()).isEqualTo(WayBack.Standing.TO_STEP_DOWN);
        assertThat(line.missing())
                .extracting(MissingStep::kind)
                .containsExactly(MissingStep.Kind.TARGET, MissingStep.Kind.HOME, MissingStep.Kind.NEXT_STEP);
        assertThat(line.missing().getFirst().what()).isEqualTo("Say by which day the child is to be with a family");
        List<Due> due = wigan.kim.store().read(h -> OutsideDuties.due(h, today, day("2027-10-31")));
        assertThat(due).extracting(Due::kind).contains("OUTSIDE_TARGET", "OUTSIDE_HOME", "OUTSIDE_NEXT_STEP");
        assertThat(board.count().stepDown()).isEqualTo(1);
        assertThat(board.count().forecastDown()).isZero();
        assertThat(board.count().toReturn())
                .as("inside the area nobody returns")
                .isZero();
        ReturnPlan plan = wigan.kim
                .read(Right.SEE_CHILDREN, h -> OutOfBorough.open(h, id))
                .orElseThrow();
        OutOfBorough.change(wigan.kim, plan, plan.told().by(day("2027-03-31")).in("the Ashworths"));
        assertThat(OutsideBoard.of(wigan.kim, wigan.geography, today).count().forecastDown())
                .isEqualTo(1);
    }

    @Test
    void aHomeAtADistanceAsksThatTheCouncilThereIsConsulted() {
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("K2", "PR4", "LS1 1DD"));
        assertThat(missing()).contains(MissingStep.Kind.CONSULTED);
        OutOfBorough.consulted(wigan.kim, wigan.placement(id), day("2026-02-27"));
        assertThat(missing()).doesNotContain(MissingStep.Kind.CONSULTED).contains(MissingStep.Kind.WHY);
        ChildId bea = wigan.child("Bea", "2012-01-01");
        wigan.admitted(bea, "2026-03-02", Home.at("K2", "PR4", "BL1 1CC"));
        assertThat(OutsideBoard.of(wigan.kim, wigan.geography, wigan.kim.today())
                        .lines()
                        .getLast()
                        .missing())
                .as("adjoining: told, not consulted")
                .noneMatch(m -> m.kind() == MissingStep.Kind.CONSULTED);
    }

    private List<MissingStep.Kind> missing() {
        return OutsideBoard.of(wigan.kim, wigan.geography, wigan.kim.today()).lines().getFirst().missing().stream()
                .map(MissingStep::kind)
                .toList();
    }
}
