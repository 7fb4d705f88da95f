package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that breaks a rule is refused; what has happened is recorded and stands until somebody has dealt with it. */
class BreachesTest {
    @TempDir
    Path folder;

    private Council wigan;
    private HouseholdId home;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        home = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN2 2BB", "2024-01-01", 1, 0, 12);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private List<String> standing(PlacementId about) {
        return wigan.kim.store().read(h -> Breaches.on(h, about)).stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .sorted()
                .toList();
    }

    private PlacementId placed(String name, String from) {
        return wigan.admitted(wigan.child(name, "2016-01-01"), from, Home.with(home, "U6", "PR1"));
    }

    @Test
    void whatHasHappenedIsRecordedWithItsTrueDateAndStands() {
        placed("Ada", "2026-03-02");
        PlacementId second = placed("Bea", "2026-04-02");
        assertThat(wigan.placement(second).startsOn()).isEqualTo(day("2026-04-02"));
        Breach breach = wigan.kim.store().read(h -> Breaches.on(h, second)).getFirst();
        assertThat(breach)
                .returns("TERMS-01", Breach::rule)
                .returns(day("2026-04-02"), Breach::since)
                .returns(day("2026-04-14"), Breach::due)
                .returns("the agency decision maker", Breach::who);
        wigan.placements.end(wigan.kim, second, Ending.of(day("2026-04-10"), "CARPL"));
        assertThat(standing(second)).isEmpty();
    }

    @Test
    void aPlanThatBreaksARuleIsRefusedAndNothingIsWritten() {
        placed("Ada", "2026-03-02");
        ChildId bea = wigan.child("Bea", "2016-01-01");
        var care = hearth.children.StartOfCare.on(day("2026-11-20"), "V2", "N1", "WN1 1AA");
        var plan = NewPlacement.of(bea, Home.with(home, "U6", "PR1"), day("2026-11-20"), Placement.Basis.DECISION);
        assertThatThrownBy(() -> wigan.placements.admit(wigan.kim, care, plan))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("The terms of approval are for 1 child; with this one there are 2.");
        List<Placement> none = wigan.kim.store().read(h -> Placements.of(h, bea));
        assertThat(none).isEmpty();
    }

    @Test
    void fourBrothersAndSistersAreWithinTheLimitAndAFourthUnrelatedIsNot() {
        HouseholdId big = TestHomes.approved(wigan.kim, wigan.geography, "Raman", "WN2 2BB", "2024-01-01", 4, 0, 17);
        var four = List.of("Ada", "Bea", "Cal", "Dan").stream()
                .map(n -> wigan.child(n, "2016-01-01"))
                .toList();
        hearth.children.Siblings.link(wigan.kim, four, hearth.children.Siblings.Kind.FULL);
        PlacementId last = null;
        for (ChildId child : four) {
            last = wigan.admitted(child, "2026-03-02", Home.with(big, "U6", "PR1"));
            assertThat(standing(last)).isEmpty();
        }
        PlacementId other = wigan.admitted(wigan.child("Eve", "2016-01-01"), "2026-03-03", Home.with(big, "U6", "PR1"));
        assertThat(standing(other)).containsExactly("LIMIT-01", "TERMS-01");
    }

    @Test
    void anotherCouncilsChildFillsAPlaceAndCountsForTheLimit() {
        HouseholdId big = TestHomes.approved(wigan.kim, wigan.geography, "Raman", "WN2 2BB", "2024-01-01", 4, 0, 17);
        for (String name : List.of("Ada", "Bea")) {
            wigan.admitted(wigan.child(name, "2016-01-01"), "2026-03-02", Home.with(big, "U6", "PR1"));
        }
        ChildId ben = Children.add(wigan.kim, NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", Council.BOLTON));
        wigan.placements.start(
                wigan.kim,
                NewPlacement.of(ben, Home.with(big, "U6", "PR1"), day("2026-03-03"), Placement.Basis.DECISION));
        PlacementId fourth =
                wigan.admitted(wigan.child("Eve", "2016-01-01"), "2026-03-04", Home.with(big, "U6", "PR1"));
        assertThat(standing(fourth)).containsExactly("LIMIT-01");
    }

    @Test
    void whereTheCouncilCountsForEachCarerTwoCarersMayFosterTwiceAsMany() {
        HouseholdId big = TestHomes.approved(wigan.kim, wigan.geography, "Raman", "WN2 2BB", "2024-01-01", 7, 0, 17);
        wigan.kim.write(
                Right.EDIT_CARERS,
                "a second carer",
                tx -> Households.join(
                        tx, big, NewPerson.of("Sol", "Raman"), Member.Role.CARER, null, day("2024-01-01")));
        Settings.set(wigan.kim, Setting.LIMIT_FOR_EACH_CARER, day("2026-01-01"), 1, "");
        PlacementId last = null;
        for (int i = 1; i <= 6; i++) {
            last = wigan.admitted(wigan.child("C" + i, "2016-01-01"), "2026-03-02", Home.with(big, "U6", "PR1"));
            assertThat(standing(last)).isEmpty();
        }
        last = wigan.admitted(wigan.child("C7", "2016-01-01"), "2026-03-02", Home.with(big, "U6", "PR1"));
        assertThat(standing(last)).containsExactly("LIMIT-01");
    }

    @Test
    void anExemptionByTheCouncilWhereTheCarersLiveLifts() {
        HouseholdId big = TestHomes.approved(wigan.kim, wigan.geography, "Raman", "WN2 2BB", "2024-01-01", 4, 0, 17);
        ChildId[] four = List.of("Ada", "Bea", "Cal", "Dan").stream()
                .map(n -> wigan.child(n, "2016-01-01"))
                .toArray(ChildId[]::new);
        TestHomes.exempt(wigan.kim, big, Council.BOLTON, "2026-01-01", four);
        for (int i = 0; i < 3; i++) {
            wigan.admitted(four[i], "2026-03-02", Home.with(big, "U6", "PR1"));
        }
        PlacementId fourth = wigan.admitted(four[3], "2026-03-02", Home.with(big, "U6", "PR1"));
        assertThat(standing(fourth)).containsExactly("LIMIT-01");
        wigan.placements.end(wigan.kim, fourth, Ending.of(day("2026-03-05"), "CARPL"));
        TestHomes.exempt(wigan.kim, big, Council.WIGAN, "2026-01-01", four);
        PlacementId again = wigan.placements.start(
                wigan.kim,
                NewPlacement.of(four[3], Home.with(big, "U6", "PR1"), day("2026-03-05"), Placement.Basis.DECISION));
        assertThat(standing(again)).isEmpty();
    }

    @Test
    void aHomeOutsideStandsUntilItIsApprovedAndTheHostIsTold() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("K2", "PR4", "LS1 1DD"));
        assertThat(standing(id)).containsExactly("REG11-02", "REG13-01");
        OutOfBorough.why(wigan.kim, id, day("2026-03-02"), "SPECIALIST", "four homes nearer asked");
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.OUT_OF_AREA,
                ada,
                id,
                "nominated officer",
                "Jo Field",
                day("2026-03-03"),
                Answer.YES,
                null);
        assertThat(standing(id)).containsExactly("REG11-02", "REG13-01");
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.AT_A_DISTANCE,
                ada,
                id,
                "director of children's services",
                "Ana Moss",
                day("2026-03-04"),
                Answer.YES,
                null);
        assertThat(standing(id)).containsExactly("REG13-01");
        OutOfBorough.hostTold(wigan.kim, wigan.placement(id), day("2026-03-05"), day("2026-03-05"));
        assertThat(standing(id)).isEmpty();
        OutOfBorough.plan(
                wigan.kim,
                wigan.placement(id),
                ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS)
                        .by(day("2027-01-31"))
                        .next("ask the Ashworths", null));
        List<OutOfBoroughLine> lines =
                wigan.kim.store().read(h -> OutOfBoroughLine.LISTING.all(h, Query.on(day("2026-10-31"))));
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .returns("CH-0001", OutOfBoroughLine::child)
                        .returns("E08000035", OutOfBoroughLine::authority)
                        .returns("5 to 20", OutOfBoroughLine::band)
                        .returns(true, OutOfBoroughLine::atADistance)
                        .returns("SPECIALIST", OutOfBoroughLine::reason)
                        .returns("Ana Moss, director of children's services", OutOfBoroughLine::approvedBy)
                        .returns(day("2026-03-04"), OutOfBoroughLine::approvedOn)
                        .returns(day("2026-03-05"), OutOfBoroughLine::hostNotifiedOn)
                        .returns(day("2027-01-31"), OutOfBoroughLine::returnTarget)
                        .returns(false, OutOfBoroughLine::settled));
        List<OutOfBoroughLine> before =
                wigan.kim.store().read(h -> OutOfBoroughLine.LISTING.all(h, Query.on(day("2026-03-01"))));
        assertThat(before).isEmpty();
    }

    @Test
    void aDecisionMadeBeforeThePlacementCounts() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.AT_A_DISTANCE,
                ada,
                null,
                "director of children's services",
                "Ana Moss",
                day("2026-03-01"),
                Answer.YES,
                null);
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("K2", "PR4", "LS1 1DD"));
        assertThat(standing(id)).containsExactly("REG13-01");
    }

    @Test
    void noReturnIsPlannedWithoutAReasonForIt() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        Placement p = wigan.placement(wigan.admitted(ada, "2026-03-02", Home.at("K2", "PR4", "LS1 1DD")));
        assertThatThrownBy(() -> OutOfBorough.plan(wigan.kim, p, ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, null)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> OutOfBorough.plan(wigan.kim, p, ReturnPlan.Told.settled(" ")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void exactlyTwentyMilesIsNotOver() {
        wigan.admitted(wigan.child("Ada", "2016-01-01"), "2026-03-02", Home.at("U6", "PR4", "M1 1EE"));
        wigan.admitted(wigan.child("Bea", "2016-01-01"), "2026-03-02", Home.at("U6", "PR4", "BL9 9ZZ"));
        List<OutOfBoroughLine> lines =
                wigan.kim.store().read(h -> OutOfBoroughLine.LISTING.all(h, Query.on(day("2026-10-31"))));
        assertThat(lines)
                .extracting(l -> l.miles() + " " + l.band() + " " + l.atADistance())
                .containsExactly("31.1 miles over 20 false", "20.0 miles 5 to 20 true");
    }
}
