package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.RuleRefused;
import hearth.common.WorkingDays;
import hearth.placements.AuthorityDecision;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes beyond the terms of approval: the named person's decision, and six working days in an emergency (CPPCR 2010 reg 23). */
class SixDaysTest extends PlannedHomeGround {
    @Test
    void theSixDaysCountFromTheDayTheChildMovesIn() {
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> BeyondTerms.record(wigan.kim, entry, "Nora Field", today.plusDays(1), "No other bed"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
        BeyondTerms.record(wigan.kim, entry, "Nora Field", today, "No other bed");
        sign(barlows);
        LocalDate moved = today.plusDays(5);
        moves(barlows, moved, Placement.Basis.DECISION);

        assertThat(decisions())
                .filteredOn(d -> d.kind() == AuthorityDecision.Kind.BEYOND_TERMS_REG23)
                .singleElement()
                .returns(WorkingDays.after(moved, 6), AuthorityDecision::expiresOn);
    }

    @Test
    void theSixDaysAreGivenOnce() {
        beyondTerms(today.minusDays(7));
        moves(barlows, today.minusDays(5), Placement.Basis.EMERGENCY);
        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today.minusDays(5), 6));
        moves(ashworths, today.minusDays(3), Placement.Basis.EMERGENCY);
        moves(barlows, today.minusDays(1), Placement.Basis.EMERGENCY);

        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today.minusDays(5), 6));
    }

    @Test
    void anEarlierStayThatIsWrittenDownLaterTakesNoneOfThem() {
        beyondTerms(today);
        moves(barlows, today.minusDays(30), Placement.Basis.EMERGENCY);
        moves(ashworths, today.minusDays(20), Placement.Basis.EMERGENCY);
        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today, 6));
        LocalDate moved = today.plusDays(2);
        sign(barlows);
        moves(barlows, moved, Placement.Basis.DECISION);

        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(moved, 6));
    }

    @Test
    void siblingsWhoMovedInOneAfterTheOtherHaveEachTheirOwnSixDays() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today.minusDays(2), List.of(ada, ben), true, null, null, null, null, null));
        moves(barlows, today.minusDays(4), Placement.Basis.EMERGENCY);
        wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(today.minusDays(1), "CARPL"),
                NewPlacement.of(ben, Home.with(barlows, "U6", "PR1"), today.minusDays(1), Placement.Basis.EMERGENCY));
        sign(barlows);

        assertThat(sixDays(ada)).containsOnly(WorkingDays.after(today.minusDays(4), 6));
        assertThat(sixDays(ben)).containsOnly(WorkingDays.after(today.minusDays(1), 6));
        assertThat(state(request))
                .as("it came in before the last of them had moved in")
                .isEqualTo(Referral.State.PLACED);
    }

    @Test
    void beyondTheTermsAPlanWaitsForTheNamedPersonsDecision() {
        assertThatThrownBy(() -> sign(barlows)).isInstanceOf(RuleRefused.class).hasMessageContaining("0 to 4");
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        assertThat(BeyondTerms.alone(entry)).isTrue();
        assertThatThrownBy(() -> BeyondTerms.record(wigan.kim, entry, " ", today, "No other bed"))
                .isInstanceOf(RuleRefused.class);
        BeyondTerms.record(wigan.kim, entry, "Nora Field", today, "No other bed tonight");
        sign(barlows);
        PlacementId there = moves(barlows, today.plusDays(1), Placement.Basis.DECISION);

        assertThat(standing(there))
                .as("beyond the terms it stands until they are changed or the child moves")
                .singleElement()
                .returns("TERMS-02", Breach::rule);
        assertThat(made()).singleElement().returns(hearth.common.Answer.NO, Decisions.Made::withinTerms);
    }

    private void beyondTerms(LocalDate decided) {
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        BeyondTerms.record(wigan.kim, entry, "Nora Field", decided, "No other bed");
    }

    private List<@Nullable LocalDate> sixDays(ChildId child) {
        return wigan.kim.store().<List<AuthorityDecision>>read(h -> OutOfBorough.decisions(h, child)).stream()
                .filter(d -> d.kind() == AuthorityDecision.Kind.BEYOND_TERMS_REG23)
                .<@Nullable LocalDate>map(AuthorityDecision::expiresOn)
                .toList();
    }
}
