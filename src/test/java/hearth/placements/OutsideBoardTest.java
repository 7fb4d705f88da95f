package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.children.ChildEvents;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.placements.outside.BoroughMap;
import hearth.placements.outside.MissingStep;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideChild;
import hearth.placements.outside.OutsideDuties;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.Returned;
import hearth.placements.outside.WayBack;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to return, who is held and why. (It is long because each gate and each hold has its case.) */
class OutsideBoardTest {
    private static final LocalDate TODAY = day("2026-10-31");
    private static final Home LEEDS = Home.at("U6", "PR4", "LS1 1DD");

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private PlacementId outside(String reason) {
        PlacementId id = wigan.admitted(wigan.child("Ada", "2016-01-01"), "2026-03-02", LEEDS);
        OutOfBorough.why(wigan.kim, id, day("2026-03-02"), reason, null);
        return id;
    }

    private void plan(PlacementId id, ReturnPlan.Told told) {
        OutOfBorough.plan(wigan.kim, wigan.placement(id), told);
    }

    private OutsideBoard board(LocalDate day) {
        return OutsideBoard.of(wigan.kim, wigan.geography, day);
    }

    private OutsideLine only() {
        assertThat(board(TODAY).lines()).hasSize(1);
        return board(TODAY).lines().getFirst();
    }

    private WayBack.Standing standing() {
        return only().way().standing();
    }

    private static ReturnPlan.Told asks() {
        return ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_LOCAL_VACANCY, TO_RETURN",
        "SPECIALIST, TO_RETURN",
        "SAFEGUARDING, HELD",
        "NEAR_FAMILY, POSITIVE",
        "SIBLINGS_TOGETHER, POSITIVE",
        "ADOPTION, POSITIVE",
        "COURT, POSITIVE",
        "CHILD_CHOICE, POSITIVE"
    })
    void theReasonDecidesWhetherAnOpenGateLists(String reason, WayBack.Standing expected) {
        plan(outside(reason), asks());
        assertThat(standing()).isEqualTo(expected);
        assertThat(board(TODAY).count().all()).isEqualTo(1);
        assertThat(board(TODAY).count().toReturn()).isEqualTo(expected == WayBack.Standing.TO_RETURN ? 1 : 0);
    }

    @Test
    void withoutAGateAChildIsSettledWhateverItCosts() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        Costs.add(wigan.kim, id, CostLine.New.weekly(CostLine.Kind.AGENCY, new Money(900_000), day("2026-03-02")));
        assertThat(standing()).isEqualTo(WayBack.Standing.SETTLED);
    }

    @Test
    void aReviewThatSaysReturnOpensTheGateAndOneBeforeTheChildWasSettledDoesNot() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        ChildId child = wigan.placement(id).childId();
        ChildEvents.review(wigan.kim, child, day("2026-05-01"), "PN1", Answer.YES);
        assertThat(only().way().gates()).containsExactly(ReturnPlan.Gate.PLAN_SAYS_RETURN);
        plan(id, ReturnPlan.Told.settled("Does well at school"));
        assertThat(standing()).isEqualTo(WayBack.Standing.SETTLED);
        assertThat(only().way().words()).isEqualTo("Does well at school");
    }

    @Test
    void anEmergencyIsAReasonForTwelveWeeks() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.placements.admit(
                wigan.kim,
                StartOfCare.on(day("2026-08-08"), "V2", "N1", "WN1 1AA"),
                NewPlacement.of(child, LEEDS, day("2026-08-08"), Placement.Basis.EMERGENCY));
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a plan",
                tx -> OutOfBorough.plan(
                        tx,
                        wigan.placement(id),
                        day("2026-08-09"),
                        ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.RECENT_EMERGENCY)));
        assertThat(board(day("2026-10-30")).count().toReturn()).isEqualTo(1);
        assertThat(board(day("2026-10-31")).count().toReturn()).isZero();
    }

    @Test
    void aRiskHoldsUntilSomebodyHasLookedAtItAgain() {
        PlacementId id = outside("SAFEGUARDING");
        plan(id, asks());
        ChildId child = wigan.placement(id).childId();
        var unsafe = OutsideChild.Reassessment.Outcome.NOT_SAFE;
        var safe = OutsideChild.Reassessment.Outcome.SAFE_WITH_PLAN;
        OutsideBoard.reassessed(wigan.kim, child, day("2026-02-01"), "Ira Lund", safe, null);
        assertThat(standing()).as("looked at before the reason stood").isEqualTo(WayBack.Standing.HELD);
        OutsideBoard.reassessed(wigan.kim, child, day("2026-06-01"), "Ira Lund", unsafe, null);
        assertThat(only().way().words()).endsWith("Ira Lund looked at it again on 1 June 2026: not safe.");
        OutsideBoard.reassessed(wigan.kim, child, day("2026-09-01"), "Ira Lund", safe, null);
        assertThat(standing()).isEqualTo(WayBack.Standing.TO_RETURN);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORITY, E08000010, , HELD",
        "AUTHORITY, E08000001, , TO_RETURN",
        "POSTCODE, WN2 2BB, , HELD",
        "POSTCODE, BL1 1CC, , TO_RETURN",
        "POSTCODE, ZZ1 1ZZ, , HELD",
        "SECTOR, BL1 1, , TO_RETURN",
        "SECTOR, LS11, , TO_RETURN",
        "SECTOR, WN2 2, , HELD",
        "SECTOR, WN22, , HELD",
        "SECTOR, ZZ1 1, , HELD",
        "CIRCLE, BL1 1CC, 20, HELD"
    })
    void aForbiddenPlaceThatTouchesTheWayBackHoldsIt(
            String kind, String value, @Nullable Integer radius, WayBack.Standing expected) {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        plan(id, asks());
        forbidden(id, kind, value, radius, "2026-04-01");
        assertThat(standing()).isEqualTo(expected);
    }

    private void forbidden(PlacementId id, String kind, String value, @Nullable Integer radius, String from) {
        ChildId child = wigan.placement(id).childId();
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a forbidden place",
                tx -> tx.insert(
                        child,
                        "forbidden_place",
                        Row.of("child_id", child)
                                .and("kind", kind)
                                .and("value", value)
                                .and("radius_tenths", radius == null ? null : (long) radius)
                                .and("basis", "RISK")
                                .and("starts_on", day(from))));
    }

    @Test
    void aPlaceFarFromTheWayBackAsksForNoSecondLook() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        plan(id, asks());
        forbidden(id, "AUTHORITY", Council.WIGAN, null, "2026-04-01");
        var safe = OutsideChild.Reassessment.Outcome.SAFE;
        OutsideBoard.reassessed(wigan.kim, wigan.placement(id).childId(), day("2026-06-01"), "Ira Lund", safe, null);
        forbidden(id, "AUTHORITY", Council.BOLTON, null, "2026-07-01");
        assertThat(standing()).isEqualTo(WayBack.Standing.TO_RETURN);
        forbidden(id, "POSTCODE", "WN2 2BB", null, "2026-07-02");
        assertThat(standing()).isEqualTo(WayBack.Standing.HELD);
    }

    @ParameterizedTest
    @CsvSource({"E08000001, true", "E08000010, false"})
    void theDiaryKnowsWithoutADirectoryThatAnotherCouncilHoldsNoWayBack(String council, boolean asked) {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        plan(id, asks());
        forbidden(id, "AUTHORITY", council, null, "2026-04-01");
        List<Due> due = wigan.kim.store().read(h -> OutsideDuties.due(h, TODAY, day("2027-10-31")));
        assertThat(due.stream().anyMatch(d -> d.kind().equals("OUTSIDE_TARGET")))
                .isEqualTo(asked);
    }

    @Test
    void ofAChildInTheAreaNoReturnIsAsked() {
        PlacementId id =
                wigan.admitted(wigan.child("Ada", "2012-01-01"), "2026-03-02", Home.at("K2", "PR4", "WN3 3FF"));
        ChildEvents.review(wigan.kim, wigan.placement(id).childId(), day("2026-05-01"), "PN1", Answer.YES);
        assertThat(only().toReturn()).isFalse();
        assertThat(only().missing()).isEmpty();
    }

    @Test
    void carersOfOurOwnOutsideStandApartAndKinIsWhereTheChildShouldBe() {
        wigan.admitted(wigan.child("Ada", "2016-01-01"), "2026-03-02", Home.at("U6", "PR1", "LS1 1DD"));
        assertThat(standing()).isEqualTo(WayBack.Standing.OWN_CARERS);
        assertThat(only().missing()).noneMatch(m -> m.kind() == MissingStep.Kind.APPROVAL);
        wigan.admitted(wigan.child("Bea", "2016-01-01"), "2026-03-02", Home.at("U3", "PR1", "LS1 1DD"));
        assertThat(board(TODAY).lines().getLast().way().standing()).isEqualTo(WayBack.Standing.POSITIVE);
        assertThat(board(TODAY).count().ownCarers()).isEqualTo(1);
    }

    @Test
    void theForecastCountsOnlyPlansWithADayThisYearAndANamedHome() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        plan(id, asks().by(day("2027-03-31")));
        assertThat(board(TODAY).count().forecast()).isZero();
        plan(id, asks().by(day("2027-03-31")).in("the Ashworths"));
        assertThat(board(TODAY).count().forecast()).isEqualTo(1);
        assertThat(board(TODAY).count().open()).isZero();
        plan(id, asks().by(day("2027-04-01")).in("the Ashworths"));
        assertThat(board(TODAY).count().forecast()).isZero();
        assertThat(board(TODAY).count().open()).isEqualTo(1);
    }

    @Test
    void whatIsMissingHasItsDay() {
        wigan.admitted(wigan.child("Ada", "2016-01-01"), "2026-03-02", LEEDS);
        assertThat(only().missing())
                .extracting(m -> m.kind() + " " + m.due())
                .containsExactly("APPROVAL 2026-03-02", "CONSULTED 2026-03-02", "HOST 2026-03-02", "WHY 2026-03-09");
    }

    @Test
    void aReturnThatAReviewAsksForIsNotLateSinceTheChildWasSettled() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "settled",
                tx -> OutOfBorough.plan(
                        tx, wigan.placement(id), day("2026-04-01"), ReturnPlan.Told.settled("Does well at school")));
        ChildEvents.review(wigan.kim, wigan.placement(id).childId(), day("2026-10-01"), "PN1", Answer.YES);

        assertThat(only().missing())
                .filteredOn(m -> m.kind() == MissingStep.Kind.TARGET)
                .singleElement()
                .returns(day("2026-10-29"), MissingStep::due);
        List<Due> due = wigan.kim.store().read(h -> OutsideDuties.due(h, TODAY, day("2027-10-31")));
        assertThat(due)
                .as("a way back that nobody has planned: the first step")
                .extracting(Due::kind)
                .contains("OUTSIDE_TARGET")
                .doesNotContain("OUTSIDE_HOME");
    }

    @Test
    void whatWasSaidByTelephoneCountsAndItsProofIsDue() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        OutOfBorough.toldByTelephone(
                wigan.kim,
                AuthorityDecision.Kind.AT_A_DISTANCE,
                wigan.placement(id),
                "director of children's services",
                "Ana Moss",
                day("2026-10-30"),
                LocalTime.of(16, 10),
                day("2026-11-06"));
        assertThat(OutsideLine.approved(only().of()))
                .isEqualTo("told by Ana Moss, director of children's services, 30 October 2026 at 16:10;"
                        + " written proof due 6 November 2026");
        assertThat(only().missing()).noneMatch(m -> m.kind() == MissingStep.Kind.APPROVAL);
        List<Due> due = wigan.kim.store().read(h -> PlacementDuties.due(h, TODAY, day("2026-11-30")));
        assertThat(due).anyMatch(d -> d.kind().equals("PROOF") && d.day().equals(day("2026-11-06")));
        OutOfBorough.proofCame(wigan.kim, Objects.requireNonNull(only().of().approval()), day("2026-11-02"));
        assertThat(only().missing()).noneMatch(m -> m.kind() == MissingStep.Kind.PROOF);
    }

    private void moved(ChildId child, String on, Home home) {
        wigan.placements.move(
                wigan.kim,
                Ending.of(day(on), "CARPL"),
                NewPlacement.of(child, home, day(on), Placement.Basis.DECISION));
    }

    private List<Returned> returned() {
        return wigan.kim.read(Right.SEE_CHILDREN, h -> Returned.between(h, day("2026-04-01"), day("2027-04-01")));
    }

    @Test
    void broughtBackHoldsAfterTwelveWeeks() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        wigan.admitted(child, "2026-03-02", LEEDS);
        moved(child, "2026-06-01", Home.at("U6", "PR1", "WN2 2BB"));
        assertThat(returned())
                .singleElement()
                .satisfies(r -> assertThat(r.didNotHold()).isFalse());
        moved(child, "2026-08-23", LEEDS);
        assertThat(returned().getFirst().undoneOn()).isEqualTo(day("2026-08-23"));
    }

    @Test
    void onTheDayAfterTwelveWeeksItHasHeld() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        wigan.admitted(child, "2026-03-02", LEEDS);
        moved(child, "2026-06-01", Home.at("U6", "PR1", "WN2 2BB"));
        moved(child, "2026-08-24", LEEDS);
        assertThat(returned().getFirst().didNotHold()).isFalse();
    }

    @Test
    void aStepDownSavesTheDifferenceForTheNightsOfTheYear() {
        ChildId child = wigan.child("Ada", "2012-01-01");
        PlacementId home = wigan.admitted(child, "2026-03-02", Home.at("K2", "PR4", "WN3 3FF"));
        Costs.add(
                wigan.kim, home, CostLine.New.weekly(CostLine.Kind.RESIDENTIAL, new Money(82_000), day("2026-03-02")));
        moved(child, "2026-04-01", Home.at("U6", "PR1", "WN2 2BB"));
        PlacementId family = returned().getFirst().toId();
        Costs.add(wigan.kim, family, CostLine.New.weekly(CostLine.Kind.FEE, new Money(45_000), day("2026-04-01")));
        assertThat(returned()).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(Returned.Kind.STEP_DOWN);
            assertThat(r.fullYear()).isEqualTo(new Money(1_929_286));
            assertThat(r.partYear()).isEqualTo(new Money(1_929_286));
        });
    }

    @Test
    void carersWhoseAddressIsConfidentialAreNoDotAndNeitherIsAChildWithThem() {
        HouseholdId ashworths =
                TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN2 2BB", "2020-01-01", 2, 0, 17);
        wigan.admitted(wigan.child("Ada", "2016-01-01"), "2026-03-02", Home.with(ashworths, "U6", "PR1"));
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, TODAY).dots()).hasSize(2);
        wigan.kim.write(Right.EDIT_CARERS, "confidential", tx -> {
            long id = tx.sql()
                    .createQuery("select id from household_address")
                    .mapTo(Long.class)
                    .one();
            tx.update(ashworths, "household_address", id, 1, Row.of("confidential", true));
            return ashworths;
        });
        BoroughMap covered = BoroughMap.of(wigan.kim, wigan.geography, TODAY);
        assertThat(covered.dots()).isEmpty();
        assertThat(covered.notShown()).isEqualTo(2);
    }

    @Test
    void aHomeForAdoptionIsConfidentialWithoutAnybodySayingSo() {
        PlacementId id =
                wigan.admitted(wigan.child("Ada", "2023-01-01"), "2026-03-02", Home.at("A6", "PR0", "WN2 2BB"));
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, TODAY).dots()).isEmpty();
        assertThat(wigan.placement(id).phases().getFirst().confidential()).isTrue();
        assertThat(listed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"A6, U4", "U5, A4"})
    void theAddressOfAdoptersIsConfidentialBeforeAndAfterTheAdoptionToo(String first, String then) {
        PlacementId id =
                wigan.admitted(wigan.child("Ada", "2023-01-01"), "2026-03-02", Home.at(first, "PR1", "WN2 2BB"));
        wigan.placements.change(wigan.kim, id, day("2026-06-01"), Home.at(then, "PR1", "WN2 2BB"), "PLACE");
        assertThat(wigan.placement(id).phases()).hasSize(2).allMatch(Placement.Phase::confidential);
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, day("2026-05-01")).dots())
                .isEmpty();
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, TODAY).dots()).isEmpty();
        assertThat(listed()).isNull();
        assertThat(Confidential.always(wigan.placement(id))).isTrue();
    }

    @Test
    void whatWasDealtWithInWordsIsNotMissingOnTheBoard() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        assertThat(kinds()).contains(MissingStep.Kind.APPROVAL, MissingStep.Kind.HOST);
        for (Breach breach : wigan.kim.store().<List<Breach>>read(h -> Breaches.on(h, id))) {
            Breaches.resolve(
                    wigan.kim,
                    Right.EDIT_CHILDREN,
                    id,
                    breach.id(),
                    breach.version(),
                    day("2026-03-09"),
                    breach.rule() + " in the minutes of 9 March");
        }
        assertThat(kinds()).doesNotContain(MissingStep.Kind.APPROVAL, MissingStep.Kind.HOST);
        assertThat(OutsideLine.approved(only().of())).isEqualTo("dealt with: REG11-02 in the minutes of 9 March");
        wigan.placements.change(wigan.kim, id, day("2026-06-01"), Home.at("U6", "PR4", "BL1 1CC"), "PLACE");
        assertThat(kinds()).as("another council, asked anew").contains(MissingStep.Kind.APPROVAL);
    }

    private List<MissingStep.Kind> kinds() {
        return only().missing().stream().map(MissingStep::kind).toList();
    }

    private @Nullable String listed() {
        return wigan.kim
                .read(Right.SEE_CHILDREN, h -> PlacementLine.LISTING.all(h, Query.on(TODAY)))
                .getFirst()
                .postcode();
    }

    @Test
    void anAddressIsKeptConfidentialOnceSomebodySaysSo() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        assertThat(listed()).isEqualTo("LS1 1DD");
        Confidential.keep(
                wigan.kim, wigan.placement(id), wigan.placement(id).phases().getFirst(), true);
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, TODAY).dots()).isEmpty();
        assertThat(listed()).isNull();
        Confidential.keep(
                wigan.kim, wigan.placement(id), wigan.placement(id).phases().getFirst(), false);
        assertThat(BoroughMap.of(wigan.kim, wigan.geography, TODAY).dots()).hasSize(1);
    }

    @Test
    void anAddressStaysConfidentialWhenTheSameCarersBecomeAnotherKindOfHome() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        Confidential.keep(
                wigan.kim, wigan.placement(id), wigan.placement(id).phases().getFirst(), true);
        wigan.placements.change(wigan.kim, id, day("2026-06-01"), Home.at("U4", "PR4", "LS1 1DD"), "PLACE");
        assertThat(listed()).isNull();
        Confidential.keep(
                wigan.kim, wigan.placement(id), wigan.placement(id).phases().getLast(), false);
        assertThat(wigan.placement(id).phases())
                .as("it is one address")
                .hasSize(2)
                .noneMatch(Placement.Phase::confidential);
        assertThat(listed()).isEqualTo("LS1 1DD");
    }

    @Test
    void aPlanClosedAheadAndItsNextOneAreOneChildOnTheBoard() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        plan(id, ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS));
        ReturnPlan first = wigan.kim.store().read(h -> OutOfBorough.open(h, id)).orElseThrow();
        OutOfBorough.close(wigan.kim, first, TODAY.plusDays(7), ReturnPlan.Outcome.NOT_PURSUED, null);
        plan(
                id,
                ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.PLAN_SAYS_RETURN)
                        .in("the Ashworths"));
        assertThat(board(TODAY).lines()).singleElement().satisfies(line -> {
            assertThat(line.of().home().planHome()).isEqualTo("the Ashworths");
            assertThat(line.of().plan()).isNotNull().returns(ReturnPlan.Gate.PLAN_SAYS_RETURN, ReturnPlan::gate);
        });
    }

    @Test
    void aConfidentialAddressIsNoDot() {
        PlacementId id = outside("NO_LOCAL_VACANCY");
        BoroughMap map = BoroughMap.of(wigan.kim, wigan.geography, TODAY);
        assertThat(map.dots()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(BoroughMap.Kind.CHILD_OUT);
            assertThat(d.family()).isNotNull();
        });
        Placement.Phase phase = wigan.placement(id).phases().getFirst();
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "confidential",
                tx -> tx.update(id, "placement_phase", phase.id(), phase.version(), Row.of("confidential", true)));
        BoroughMap covered = BoroughMap.of(wigan.kim, wigan.geography, TODAY);
        assertThat(covered.dots()).isEmpty();
        assertThat(covered.notShown()).isEqualTo(1);
    }
}
