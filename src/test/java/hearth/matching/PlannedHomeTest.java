package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.AsDaysPass;
import hearth.placements.Home;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R2: a planned placement goes through a decision, which opens the way once. */
class PlannedHomeTest extends PlannedHomeGround {
    @Test
    void aPlanWithoutADecisionIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.DECISION))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .singleElement()
                                .returns("MATCH-01", Refusal::rule)
                                .returns("the person who decides on homes", Refusal::decider));
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.EMERGENCY))
                .as("an emergency is never a plan")
                .isInstanceOf(RuleRefused.class);
        List<Placement> homes = wigan.kim.store().read(h -> Placements.of(h, ada));
        assertThat(homes).singleElement().returns(null, Placement::endsOn);
    }

    @Test
    void aSignedDecisionOpensTheWayOnce() {
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today, List.of(ada), false, null, null, "SHORT_TERM", null, null));
        sign(ashworths);
        assertThat(made()).singleElement().returns(Decisions.Standing.MADE, Decisions.Made::state);
        PlacementId there = moves(ashworths, today, Placement.Basis.DECISION);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made()).singleElement().returns(Decisions.Standing.PLACED, Decisions.Made::state);
        Referral closed =
                wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        assertThat(closed.states().getLast().state()).isEqualTo(Referral.State.PLACED);
    }

    @Test
    void aPlanStandsOnItsDecision() {
        sign(ashworths);
        PlacementId there = moves(ashworths, today.plusDays(7), Placement.Basis.DECISION);

        assertThat(wigan.placement(there).startsOn()).isEqualTo(today.plusDays(7));
        assertThat(standing(there)).isEmpty();
    }

    @Test
    void aSecondDecisionLetsTheFirstFallThrough() {
        sign(ashworths);
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        sign(others);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .containsExactly(Decisions.Standing.MADE, Decisions.Standing.FELL_THROUGH);
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.DECISION))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void aDecisionOnWhichAHomeRestsDoesNotFallThrough() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        Referrals.add(wigan.kim, new Referral.New(today, List.of(ada, ben), false, null, null, null, null, null));
        sign(ashworths);
        moves(ashworths, today, Placement.Basis.DECISION);
        sign(others);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .as("one of two children lives by the first")
                .containsOnly(Decisions.Standing.MADE);
    }

    @Test
    void theRequestIsPlacedOnceThePlanHasComeTrue() {
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today, List.of(ada), false, null, null, "SHORT_TERM", null, null));
        sign(ashworths);
        moves(ashworths, today.plusDays(7), Placement.Basis.DECISION);
        Session before = Accounts.signIn(wigan.kim.store(), "kim", today.plusDays(6));
        assertThat(AsDaysPass.of(before)).isZero();
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);

        Session later = Accounts.signIn(wigan.kim.store(), "kim", today.plusDays(9));
        assertThat(AsDaysPass.of(later)).isOne();
        assertThat(AsDaysPass.of(later)).isZero();
        Referral closed =
                wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        assertThat(closed.states().getLast()).satisfies(step -> {
            assertThat(step.state()).isEqualTo(Referral.State.PLACED);
            assertThat(step.startsOn()).isEqualTo(today.plusDays(7));
        });
        assertThat(closed.closedOn()).isEqualTo(today.plusDays(7));
    }

    @Test
    void theDecisionCanBeReadAsItWasSigned() {
        sign(ashworths);
        Decisions.Made one = made().getFirst();
        String screen = Objects.requireNonNull(wigan.kim.store().<@Nullable String>read(h -> Decisions.screen(h, one)));

        assertThat(Kept.homes(screen, Set.of())).extracting(Kept::home).containsExactlyInAnyOrder("FC-0001", "FC-0002");
        List<String> wishes = wigan.kim.store().read(h -> Decisions.wishes(h, one));
        assertThat(wishes).containsExactly("CH-0001: My school, please (Kate Unsworth)");
    }
}
