package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TakingBack;
import hearth.access.TestSession;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.RuleRefused;
import hearth.geography.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementsTest {
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

    private void takenBack(Runnable ending) {
        TakingBack.after(wigan.kim, ending).orElseThrow().run();
    }

    private ChildLine line(String day) {
        return wigan.kim
                .store()
                .read(h -> ChildLine.LISTING.all(h, Query.on(day(day), wigan.kim)))
                .getFirst();
    }

    @Test
    void aPlacementStartsMovesAndEndsAndTheListsFollow() {
        var ada = wigan.child("Ada", "2015-08-14");
        var first = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        var household = wigan.household("The Ashworths", "BL1 1CC");
        var second = wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-10"), "CREQB"),
                NewPlacement.of(ada, Home.with(household, "U6", "PR1"), day("2026-05-10"), Placement.Basis.DECISION));
        assertThat(wigan.placement(first))
                .returns(day("2026-05-10"), Placement::endsOn)
                .returns("CREQB", Placement::endReason)
                .returns(Answer.NO, Placement::endPlanned);
        var phase = wigan.placement(second).phases().getFirst();
        assertThat(phase)
                .returns("BL1 1CC", Placement.Phase::postcode)
                .returns(Location.OUT, Placement.Phase::location)
                .returns(Answer.YES, Placement.Phase::adjoining)
                .returns(Miles.ofTenths(62), Placement.Phase::milesTenths)
                .returns("ONSPD November 2025", Placement.Phase::edition);
        assertThat(line("2026-05-09"))
                .returns("U6", ChildLine::placementType)
                .returns("PR4", ChildLine::provider)
                .returns(false, ChildLine::outOfBorough)
                .returns("V2", ChildLine::legalStatus);
        assertThat(line("2026-05-10"))
                .returns("PR1", ChildLine::provider)
                .returns(true, ChildLine::outOfBorough)
                .returns(false, ChildLine::atADistance)
                .returns("FC-0001", ChildLine::household)
                .returns(day("2026-05-10"), ChildLine::since);
        takenBack(() -> wigan.placements.end(wigan.kim, second, Ending.of(day("2026-07-01"), "CARPL")));
        takenBack(() -> wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-08-01"), null), "E4A"));
        assertThat(wigan.placement(second).endsOn()).isNull();
        assertThat(line("2026-08-01").lookedAfter()).isTrue();
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-08-01"), null), "E4A");
        assertThat(wigan.placement(second).endPlanned()).isEqualTo(Answer.YES);
        assertThat(line("2026-07-31").lookedAfter()).isTrue();
        assertThat(line("2026-08-01").lookedAfter()).isFalse();
        List<PlacementLine> placements =
                wigan.kim.store().read(h -> PlacementLine.LISTING.all(h, Query.on(day("2026-10-31"))));
        assertThat(placements).extracting(PlacementLine::endReason).containsExactly("E4A", "CREQB");
        assertThat(placements).extracting(PlacementLine::location).containsExactly("out", "in");
        assertThat(wigan.kim.<Map<Long, Long>>read(
                        Right.SEE_CHILDREN,
                        h -> Placements.children(h, List.of(first.value(), second.value(), household.value()))))
                .isEqualTo(Map.of(first.value(), ada.value(), second.value(), ada.value()));
        assertThat(found("Ada")).isEqualTo(placements);
        assertThat(found("Ashworths")).containsExactly(placements.getFirst());
        assertThat(found("Nobody")).isEmpty();
        assertThat(placements).extracting(PlacementLine::band).containsExactly("5 to 20", "under 5");
    }

    private List<PlacementLine> found(String words) {
        return wigan.kim
                .store()
                .read(h ->
                        PlacementLine.LISTING.all(h, Query.on(day("2026-10-31")).searching(words)));
    }

    @Test
    void whoLivesThereForTheRulesAreAllButThoseOnAgreedShortBreaks() {
        var household = wigan.household("The Ashworths", "WN2 2BB");
        ChildId bea = there("Bea", household, "V4");
        ChildId cora = there("Cora", household, "V2");
        var others = wigan.kim.store().read(h -> HomeStore.occupants(h, household, day("2026-04-01"), bea));
        assertThat(others).extracting(HomeStore.Occupant::childId).containsExactly(cora);
        others = wigan.kim.store().read(h -> HomeStore.occupants(h, household, day("2026-04-01"), cora));
        assertThat(others).isEmpty();
    }

    private ChildId there(String name, HouseholdId household, String status) {
        ChildId child = wigan.child(name, "2015-08-14");
        wigan.placements.admit(
                wigan.kim,
                StartOfCare.on(day("2026-03-02"), status, "N1", "WN1 1AA"),
                NewPlacement.of(child, Home.with(household, "U6", "PR1"), day("2026-03-02"), Placement.Basis.IMPORTED));
        return child;
    }

    @Test
    void twoHomesOnOneNightAreImpossible() {
        var ada = wigan.child("Ada", "2015-08-14");
        wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        var again = NewPlacement.of(ada, Home.at("K2", "PR4", "BL1 1CC"), day("2026-04-01"), Placement.Basis.DECISION);
        assertThatThrownBy(() -> wigan.placements.start(wigan.kim, again))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("lives elsewhere on that day (PL-00001, since 2 March 2026)");
    }

    @Test
    void aPlacementEndsAfterItStarts() {
        var ada = wigan.child("Ada", "2015-08-14");
        var home = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        assertThatThrownBy(() -> wigan.placements.end(wigan.kim, home, Ending.of(day("2026-03-02"), "CARPL")))
                .isInstanceOf(RuleRefused.class);
        wigan.placements.end(wigan.kim, home, Ending.of(day("2026-03-03"), "CARPL"));
        assertThat(wigan.placement(home).endPlanned()).isEqualTo(Answer.YES);
    }

    @Test
    void aChildOfOursMustBeLookedAfterAndAnotherCouncilsNot() {
        var ada = wigan.child("Ada", "2015-08-14");
        var told = NewPlacement.of(ada, Home.at("U6", "PR4", "WN2 2BB"), day("2026-03-02"), Placement.Basis.DECISION);
        assertThatThrownBy(() -> wigan.placements.start(wigan.kim, told))
                .hasMessageContaining("is not looked after on");
        var ben = Children.add(wigan.kim, NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", Council.BOLTON));
        wigan.placements.start(
                wigan.kim,
                NewPlacement.of(ben, Home.at("U6", "PR2", "WN2 2BB"), day("2026-03-02"), Placement.Basis.DECISION));
        ChildLine line = wigan.kim
                .store()
                .read(h -> ChildLine.LISTING.all(h, Query.on(day("2026-04-01")).where("name", "Ben Ahmed")))
                .getFirst();
        assertThat(line).returns(false, ChildLine::lookedAfter).returns("U6", ChildLine::placementType);
        assertThat(line.outOfBorough()).isNull();
    }

    @Test
    void weeklyCostIsTheSumOfTheLinesOfTheDay() {
        var ada = wigan.child("Ada", "2015-08-14");
        var home = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        Costs.add(wigan.kim, home, CostLine.New.weekly(CostLine.Kind.AGENCY, new Money(82_000), day("2026-03-02")));
        Costs.add(
                wigan.kim,
                home,
                CostLine.New.weekly(CostLine.Kind.CONTRIBUTION, new Money(-10_000), day("2026-04-01")));
        assertThat(line("2026-03-31").weeklyCost()).hasToString("£820.00 a week");
        assertThat(line("2026-04-01").weeklyCost()).hasToString("£720.00 a week");
        Session olga = TestSession.as(wigan.kim, "olga", Role.OFFICER);
        Query hers = Query.on(day("2026-04-01"), olga);
        olga.read(Right.SEE_CHILDREN, h -> {
            assertThat(ChildLine.LISTING.all(h, hers))
                    .extracting(ChildLine::weeklyCost)
                    .containsOnlyNulls();
            assertThat(PlacementLine.LISTING.all(h, hers))
                    .extracting(PlacementLine::weeklyCost)
                    .containsOnlyNulls();
            return OutOfBoroughLine.LISTING.all(h, hers);
        });
    }

    @Test
    void shortBreaksAreNotLookedAfterInAnyCount() {
        var ada = wigan.child("Ada", "2015-08-14");
        wigan.placements.admit(
                wigan.kim,
                hearth.children.StartOfCare.on(day("2026-03-02"), "V3", "N2", "WN1 1AA"),
                NewPlacement.of(ada, Home.at("U6", "PR1", "BL1 1CC"), day("2026-03-02"), Placement.Basis.DECISION));
        assertThat(line("2026-03-02")).returns("V3", ChildLine::legalStatus).returns(false, ChildLine::lookedAfter);
        List<OutOfBoroughLine> out =
                wigan.kim.store().read(h -> OutOfBoroughLine.LISTING.all(h, Query.on(day("2026-03-02"))));
        assertThat(out).isEmpty();
    }

    @Test
    void aStayElsewhereKeepsTheHome() {
        var ada = wigan.child("Ada", "2015-08-14");
        var home = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR1", "WN2 2BB"));
        wigan.placements.stay(wigan.kim, home, "T1", day("2026-04-01"), day("2026-04-10"), "M1 1EE");
        assertThat(line("2026-04-05")).returns("U6", ChildLine::placementType).returns(true, ChildLine::lookedAfter);
        assertThatThrownBy(
                        () -> wigan.placements.stay(wigan.kim, home, "T3", day("2026-04-09"), day("2026-04-12"), null))
                .isInstanceOf(RuleRefused.class);
        wigan.placements.stay(wigan.kim, home, "T3", day("2026-04-10"), null, null);
        assertThatThrownBy(() -> wigan.placements.stay(wigan.kim, home, "U6", day("2026-06-10"), null, null))
                .hasMessageContaining("T0 to T4");
        var stay = wigan.placement(home).stays().getLast();
        wigan.placements.back(wigan.kim, home, stay, day("2026-04-20"));
        assertThat(wigan.placement(home).stays())
                .extracting(s -> s.code() + " " + s.endsOn())
                .containsExactly("T1 2026-04-10", "T3 2026-04-20");
    }

    @Test
    void carersWhoMoveHouseTakeTheirChildrenWithThem() {
        var ada = wigan.child("Ada", "2015-08-14");
        var household = wigan.household("Ashworth", "WN2 2BB");
        var home = wigan.admitted(ada, "2026-03-02", Home.with(household, "U6", "PR1"));
        wigan.kim.write(
                hearth.access.Right.EDIT_CARERS,
                "they move",
                tx -> tx.insert(
                        household,
                        "household_address",
                        hearth.store.Row.of("household_id", household)
                                .and("starts_on", day("2026-06-01"))
                                .and("postcode", "BL1 1CC")));
        wigan.placements.carersMoved(wigan.kim, household, day("2026-06-01"));
        assertThat(wigan.placement(home).phases())
                .extracting(p -> p.startsOn() + " " + p.postcode() + " " + p.location() + " " + p.changeReason())
                .containsExactly("2026-03-02 WN2 2BB IN null", "2026-06-01 BL1 1CC OUT PLACE");
        assertThat(line("2026-05-31").outOfBorough()).isFalse();
        assertThat(line("2026-06-01"))
                .returns(true, ChildLine::outOfBorough)
                .returns(day("2026-03-02"), ChildLine::since);
    }

    @Test
    void whoStaysPutAt18IsNotLookedAfterAndKeepsTheBed() {
        var carers = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN2 2BB", "2020-01-01", 2, 0, 17);
        var ada = wigan.child("Ada", "2008-03-02");
        wigan.placements.admit(
                wigan.kim,
                StartOfCare.on(day("2025-03-02"), "V2", "N1", "WN1 1AA"),
                NewPlacement.of(ada, Home.with(carers, "U4", "PR1"), day("2025-03-02"), Placement.Basis.DECISION));
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-03-02"), null), "E17");
        List<ChildLine> children = wigan.kim.store().read(h -> ChildLine.LISTING.all(h, Query.on(day("2026-03-02"))));
        assertThat(children).singleElement().returns(false, ChildLine::lookedAfter);
        List<Household> homes = wigan.kim.store().read(h -> Households.LISTING.all(h, Query.on(day("2026-03-02"))));
        assertThat(homes)
                .singleElement()
                .returns(0, Household::filled)
                .returns(1, Household::notAvailable)
                .returns(1, Household::vacant);
    }
}
