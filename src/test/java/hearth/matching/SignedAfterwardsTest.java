package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.children.Siblings;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.matching.past.FirstLines;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.ProviderDecision;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R6: what has happened is recorded and stands until somebody has signed; for brothers and sisters, each for the home the child is in. */
class SignedAfterwardsTest extends PlannedHomeGround {
    @Test
    void whatHappenedWithoutADecisionStandsUntilSomebodySigns() {
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.DECISION);
        assertThat(wigan.placement(there).startsOn()).isEqualTo(today.minusDays(2));
        assertThat(standing(there))
                .singleElement()
                .returns("MATCH-01", Breach::rule)
                .returns(today.minusDays(2), Breach::due);
        assertThat(awaited(there)).isTrue();
        sign(ashworths);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made()).singleElement().returns(Decisions.Standing.PLACED, Decisions.Made::state);
    }

    @Test
    void whoApprovesAHomeOutsideAfterwardsIsNoLongerMissing() {
        HouseholdId cranes = wigan.household("Crane", "BL1 1CC");
        PlacementId there = wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(today.minusDays(2), "CARPL"),
                NewPlacement.of(ada, Home.with(cranes, "U6", "PR4"), today.minusDays(2), Placement.Basis.DECISION));
        assertThat(standing(there)).extracting(Breach::rule).contains("REG11-01");
        sign(cranes);

        assertThat(standing(there))
                .extracting(Breach::rule)
                .doesNotContain("REG11-01")
                .contains("REG13-01");
    }

    @Test
    void whatBeganLongBeforeTheTeamKeptDecisionsHereIsNotAsked() {
        PlacementId there = moves(ashworths, LocalDate.of(2026, 9, 1), Placement.Basis.DECISION);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    @Test
    void anEmergencyIsRecordedAtOnceAndItsReasonIsATaskOfTheFirstWorkingDay() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        PlacementId there = moves(ashworths, friday, Placement.Basis.EMERGENCY);
        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isTrue();
        assertThat(due()).singleElement().returns(LocalDate.of(2026, 11, 2), Due::day);
        sign(ashworths);

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    @Test
    void aPlanThatIsSignedLateIsNoEmergency() {
        moves(ashworths, today.minusDays(2), Placement.Basis.DECISION);
        sign(ashworths);

        assertThat(made())
                .singleElement()
                .returns(true, Decisions.Made::afterwards)
                .returns(false, Decisions.Made::emergency);
        assertThat(FirstLines.of(wigan.kim).signed())
                .as("it says nothing of the list")
                .isZero();
    }

    @Test
    void anEmergencyIsKnownByThePlacement() {
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);

        assertThat(made())
                .singleElement()
                .returns(true, Decisions.Made::afterwards)
                .returns(true, Decisions.Made::emergency);
    }

    @Test
    void whereTheChildLivesAlreadyTheTruthIsSignedAndStandsAsABreach() {
        notWith(ashworths);
        assertThatThrownBy(() -> sign(ashworths)).isInstanceOf(RuleRefused.class);
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        Matching.Search search = matching.search(wigan.kim, ada, null);
        assertThatThrownBy(() -> sign(search, ashworths, Map.of(RuleId.H21, "Nora Field", RuleId.H02, "Moira Hale")))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals()).extracting(Refusal::field).containsExactly("H11"));
        sign(ashworths);

        assertThat(standing(there)).singleElement().satisfies(b -> {
            assertThat(b.rule()).isEqualTo("MATCH-02");
            assertThat(b.message()).contains("H11");
            assertThat(b.due()).isEqualTo(today);
        });
        assertThat(decisions())
                .anySatisfy(d -> assertThat(d.text()).contains("H11"))
                .allSatisfy(d -> assertThat(d.name()).isEqualTo("Nora Field"));
        moves(barlows, today, Placement.Basis.EMERGENCY);
        assertThat(standing(there)).as("it ends with the home").isEmpty();
    }

    @Test
    void whatWasDealtWithStandsAgainWhereItIsSignedAgain() {
        notWith(ashworths);
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);
        sign(ashworths);
        Breach first = standing(there).getFirst();
        assertThat(standing(there)).as("it stands once").hasSize(1);
        assertThat(first.since()).isEqualTo(today);
        Breaches.resolve(
                wigan.kim, Right.EDIT_CHILDREN, there, first.id(), first.version(), today, "They moved out of it");
        assertThat(standing(there)).isEmpty();
        sign(ashworths);

        assertThat(standing(there)).singleElement().returns("MATCH-02", Breach::rule);
    }

    @Test
    void oneOfTwoWhoAreToLiveTogetherIsSignedForWhereTheChildLives() {
        ChildId ben = brother();
        ReferralId request = requestFor(ada, ben);
        Referral.State before = state(request);
        PlacementId there = moves(barlows, today.minusDays(2), Placement.Basis.EMERGENCY);
        assertThat(due()).hasSize(1);
        sign(barlows);

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made())
                .singleElement()
                .returns(Decisions.Standing.PLACED, Decisions.Made::state)
                .returns(true, Decisions.Made::emergency);
        assertThat(standing(there))
                .filteredOn(b -> b.rule().equals("MATCH-02"))
                .singleElement()
                .satisfies(b ->
                        assertThat(b.message()).as("they must live together").contains("H13"));
        List<Decisions.Made> his = wigan.kim.store().read(h -> Decisions.of(h, ben));
        assertThat(his).isEmpty();
        assertThat(state(request)).as("the two still wait").isEqualTo(before);
        assertThatThrownBy(() -> sign(barlows)).as("a plan for both is barred").isInstanceOf(RuleRefused.class);
    }

    @Test
    void theOtherJoinsByADecisionOfItsOwn() {
        ChildId ben = brother();
        ReferralId request = requestFor(ada, ben);
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);
        sign(ashworths);
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);
        wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(today, "CARPL"),
                NewPlacement.of(ben, Home.with(ashworths, "U6", "PR1"), today, Placement.Basis.DECISION));

        assertThat(made()).hasSize(2).extracting(Decisions.Made::state).containsOnly(Decisions.Standing.PLACED);
        assertThat(state(request)).isEqualTo(Referral.State.PLACED);
    }

    @Test
    void signedAfterwardsItDropsNoNewerPlan() {
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        ReferralId request =
                Referrals.add(wigan.kim, new Referral.New(today, List.of(ada), false, null, null, null, null, null));
        sign(others);
        sign(ashworths);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .containsExactly(Decisions.Standing.PLACED, Decisions.Standing.MADE);
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);
        moves(others, today.plusDays(7), Placement.Basis.DECISION);
    }

    @Test
    void anEmergencyAtAnAgencyAsksForItsReasonToo() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        PlacementId there = wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(friday, "CARPL"),
                NewPlacement.of(ada, Home.at("K2", "PR4", "WN1 1AA"), friday, Placement.Basis.EMERGENCY));
        assertThat(due()).singleElement().returns(LocalDate.of(2026, 11, 2), Due::day);
        assertThat(awaited(there)).isTrue();
        ProviderDecision.sign(
                wigan.kim,
                wigan.placement(there),
                new ProviderDecision.Told(
                        "Kate Unsworth",
                        "No other bed that night",
                        "Nobody could be reached in time",
                        Wish.notHad(today, "Nora Field", "Asleep"),
                        null));

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    private ChildId brother() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        Siblings.group(
                wigan.kim,
                "Okafor",
                List.of(ada, ben),
                SINCE,
                Siblings.Together.TOGETHER,
                Siblings.Strength.MUST,
                null);
        return ben;
    }

    private ReferralId requestFor(ChildId... children) {
        return Referrals.add(
                wigan.kim, new Referral.New(SINCE, List.of(children), false, null, null, null, null, null));
    }

    private void notWith(HouseholdId home) {
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "not with them",
                tx -> tx.insert(
                        ada,
                        "must_not_live_with",
                        Row.of("child_id", ada)
                                .and("other_household_id", home)
                                .and("other_kind", "FAMILY")
                                .and("basis", "RISK")
                                .and("starts_on", today)));
    }

    private List<Due> due() {
        return wigan.kim.store().read(h -> MatchDuties.due(h, today, today.plusDays(9)));
    }
}
