package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Role;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.LimitsEffect;
import hearth.placements.Council;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R12: weights are one for all children, dated and signed, and what they change is seen before. */
class PoliciesTest {
    @TempDir
    Path folder;

    private Council wigan;
    private Matching matching;
    private LocalDate today;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        matching = new Matching(wigan.geography);
        today = wigan.kim.today();
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private static Policy policy(LocalDate from, Map<Criterion, Integer> weights, String by) {
        return Policies.proposed(from, weights, 90, 5, 20, 5, 3, Limits.NONE, by);
    }

    private static Map<Criterion, Integer> all(Criterion one) {
        return Map.of(one, 100);
    }

    private PolicyEffect effect(Policy policy) {
        return PolicyEffect.of(wigan.kim, matching, policy, () -> false);
    }

    private Policy on(LocalDate day) {
        return wigan.kim.store().read(h -> Policies.on(h, day));
    }

    /** A request for a child, of whom the Ashworths live nearest and the Barlows can do most. */
    private void request(String name, LocalDate receivedOn) {
        ChildId child = wigan.child(name, "2015-08-14");
        wigan.admitted(child, "2026-03-02", hearth.placements.Home.at("U6", "PR4", "WN1 1AA"));
        hearth.children.Needs.need(wigan.kim, child, "BEHAVIOUR", 3, LocalDate.of(2026, 3, 3), "assessment", null);
        wigan.kim.write(
                hearth.access.Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(receivedOn, List.of(child), false, null, null, "SHORT_TERM", null, null),
                        receivedOn.isBefore(today.minusDays(20)) ? Referral.State.PLACED : Referral.State.AUTHORISED));
    }

    private void homes() {
        TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        var barlows = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "BL1 1AA", "2024-01-10", 2, 5, 12);
        wigan.kim.write(
                hearth.access.Right.EDIT_CARERS,
                "a skill",
                tx -> tx.insert(
                        barlows,
                        "household_ability",
                        hearth.store.Row.of("household_id", barlows)
                                .and("kind", "SKILL")
                                .and("value", "BEHAVIOUR")
                                .and("level", 3)
                                .and("as_of", LocalDate.of(2025, 1, 1))));
    }

    @Test
    void whatChangesIsSeenOnTheListsOfTodayAndOfTheLastQuarter() {
        homes();
        request("Ada", today.minusDays(3));
        request("Ben", today.minusDays(40));
        request("Cy", today.minusDays(200));
        Policies.sign(wigan.kim, effect(policy(today, all(Criterion.NEAR), "Kate Unsworth")), "Near homes first");
        PolicyEffect effect = effect(policy(today.plusDays(1), all(Criterion.NEEDS), "Kate Unsworth"));

        assertThat(effect.lines()).extracting(PolicyEffect.Line::waiting).containsExactly(true, false);
        assertThat(effect.lines())
                .allSatisfy(line -> assertThat(line)
                        .returns(List.of("FC-0001"), PolicyEffect.Line::before)
                        .returns(List.of("FC-0002"), PolicyEffect.Line::after));
        assertThat(effect.words())
                .isEqualTo("First lines that change: 1 of 1 waiting today, 1 of 1 of the last quarter.");
        PolicyEffect same = effect(policy(today.plusDays(1), all(Criterion.NEAR), "Kate Unsworth"));
        assertThat(same.lines()).noneMatch(PolicyEffect.Line::changed);
    }

    @Test
    void aPolicyIsDatedSignedAndKeptWithItsEffect() {
        Policy first = policy(today, Map.of(Criterion.NEEDS, 50, Criterion.SCHOOL, 50), "Kate Unsworth");
        Policies.sign(wigan.kim, effect(first), "School counts more here");
        Policy second = policy(today.plusDays(30), all(Criterion.NEAR), "Moira Hale");
        Policies.sign(wigan.kim, effect(second), "Distances grew");

        assertThat(on(today)).isEqualTo(first);
        assertThat(on(today.minusDays(1)).weights()).isEqualTo(Policy.STANDARD.weights());
        assertThat(on(today.plusDays(30))).isEqualTo(second);
        List<Policies.Signed> all = wigan.kim.store().read(Policies::all);
        assertThat(all).extracting(s -> s.policy().signedBy()).containsExactly("Moira Hale", "Kate Unsworth");
        assertThat(all.getLast())
                .returns(today, Policies.Signed::signedOn)
                .returns("School counts more here", Policies.Signed::reason)
                .returns(effect(first).words(), Policies.Signed::effect);
    }

    @Test
    void whatAPlanKeepsToIsPartOfThePolicyAndShownBefore() {
        Policy kept = Policies.proposed(
                today.plusDays(3), all(Criterion.NEAR), 90, 5, 20, 5, 3, new Limits(2, 1, 14, 40), "Kate Unsworth");
        PolicyEffect effect = effect(kept).withPlan("The plan for all who wait today would place 3 children.");
        Policies.sign(wigan.kim, effect, "Two places stay free for emergencies");

        assertThat(on(today).limits()).isEqualTo(Limits.NONE);
        assertThat(on(today.plusDays(3)).limits()).isEqualTo(new Limits(2, 1, 14, 40));
        List<Policies.Signed> all = wigan.kim.store().read(Policies::all);
        assertThat(all.getFirst().effect()).endsWith(". The plan for all who wait today would place 3 children.");
        assertThat(refused(() -> Policies.proposed(
                        today, all(Criterion.NEAR), 90, 5, 20, 5, 3, new Limits(-1, -1, -1, -1), "Kate Unsworth")))
                .containsExactly("reserve", "exemptions", "settling", "floor");
    }

    @Test
    void theEffectSaysWhatOtherLimitsDoToThePlan() {
        homes();
        request("Ada", today.minusDays(3));
        request("Ben", today.minusDays(4));
        var waiting = new AllWaiting(matching);
        Policy kept = Policies.proposed(
                today, Policy.STANDARD.weights(), 90, 5, 20, 5, 3, new Limits(3, Limits.ANY, 0), "Kate Unsworth");
        assertThat(LimitsEffect.words(waiting, wigan.kim, kept, Deadline.none()))
                .isEqualTo("The plan for all who wait today would place 1 child instead of 2.");
        assertThat(LimitsEffect.words(
                        waiting, wigan.kim, policy(today, all(Criterion.NEAR), "Kate Unsworth"), Deadline.none()))
                .isEmpty();
    }

    private static List<String> refused(Runnable what) {
        try {
            what.run();
            return List.of();
        } catch (RuleRefused e) {
            return e.refusals().stream().map(Refusal::field).toList();
        }
    }

    @Test
    void nothingIsSignedForAPastDayTwiceWithoutANameOrAReason() {
        Policies.sign(wigan.kim, effect(policy(today, all(Criterion.NEAR), "Kate Unsworth")), "Why");

        assertThat(refused(() -> Policies.sign(
                        wigan.kim, effect(policy(today.minusDays(1), all(Criterion.NEAR), "Kate Unsworth")), "Why")))
                .containsExactly("from");
        assertThat(refused(() ->
                        Policies.sign(wigan.kim, effect(policy(today, all(Criterion.NEAR), "Kate Unsworth")), "Why")))
                .containsExactly("from");
        assertThat(refused(() ->
                        Policies.sign(wigan.kim, effect(policy(today.plusDays(1), all(Criterion.NEAR), " ")), "")))
                .containsExactly("signed_by", "reason");
        List<Policies.Signed> all = wigan.kim.store().read(Policies::all);
        assertThat(all).hasSize(1);
    }

    @Test
    void whatWasShownOnAnotherDayOrByOtherWeightsIsNotSigned() {
        PolicyEffect shown = effect(policy(today.plusDays(9), all(Criterion.NEAR), "Kate Unsworth"));
        var tomorrow = Accounts.signIn(wigan.kim.store(), "kim", today.plusDays(1));
        assertThatThrownBy(() -> Policies.sign(tomorrow, shown, "Why"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("shown again");
        Policies.sign(wigan.kim, effect(policy(today, all(Criterion.NEEDS), "Moira Hale")), "Needs first");

        assertThatThrownBy(() -> Policies.sign(wigan.kim, shown, "Why"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("weighed otherwise since");
        List<Policies.Signed> all = wigan.kim.store().read(Policies::all);
        assertThat(all).hasSize(1);
    }

    @Test
    void weightsThatAreNotAHundredTogetherAreRefusedInWords() {
        assertThatThrownBy(() -> policy(today, Map.of(Criterion.NEEDS, 60, Criterion.NEAR, 35), "Kate Unsworth"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("The weights are 95 together and must be 100. Give 5 more.");
        assertThat(refused(() -> policy(today, Map.of(Criterion.NEEDS, 120, Criterion.NEAR, -20), "Kate Unsworth")))
                .containsExactly("near");
        assertThat(refused(() ->
                        Policies.proposed(today, all(Criterion.NEAR), 0, 5, 20, 5, 3, Limits.NONE, "Kate Unsworth")))
                .containsExactly("fresh_days");
    }

    @Test
    void onlyWhoeverSetsPracticeMaySign() {
        var olive = TestSession.as(wigan.kim, "olive", Role.OFFICER);
        PolicyEffect effect = effect(policy(today, all(Criterion.NEAR), "Olive"));

        assertThatThrownBy(() -> Policies.sign(olive, effect, "Why")).isInstanceOf(Denied.class);
    }
}
