package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.geography.GridReference;
import hearth.matching.HouseholdFacts.Ability;
import hearth.matching.plan.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Points, bands, ties, firmness and what sets two homes apart. */
class RankingTest {
    private static final GridReference TEN_MILES =
            new GridReference(Made.LEIGH.easting() + 16093, Made.LEIGH.northing());

    private static Points points(ChildFacts child, HouseholdFacts home) {
        return new Scoring(Policy.STANDARD).of(Made.entry(Made.request(child), home));
    }

    private static Points.Part part(Criterion criterion, ChildFacts child, HouseholdFacts home) {
        return points(child, home).criteria().stream()
                .filter(p -> p.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static Ranking ranking(HouseholdFacts... homes) {
        return Ranking.of(Made.ledgers().of(Made.request(Made.child()), Arrays.asList(homes)), Policy.STANDARD);
    }

    @Test
    void needsAreWeighedByTheirLevel() {
        // Behaviour at level 2 is covered, health at level 1 is not: two of three.
        assertThat(part(Criterion.NEEDS, Made.child(), Made.home()))
                .returns(23, Points.Part::low)
                .returns(23, Points.Part::high);
        HouseholdFacts half = Made.home().but(d -> d.abilities = List.of(new Ability("SKILL", "behaviour", 1, null)));
        assertThat(part(Criterion.NEEDS, Made.child(), half).low()).isEqualTo(12);
    }

    @Test
    void whatIsNotKnownGivesARangeAndNeverAMean() {
        HouseholdFacts silent = Made.home().but(d -> d.abilities = List.of());

        assertThat(part(Criterion.NEEDS, Made.child(), silent))
                .returns(0, Points.Part::low)
                .returns(35, Points.Part::high);
        assertThat(points(Made.child(), silent).words()).contains(" to ");
    }

    @Test
    void distanceIsWeighedByTripsAYear() {
        ChildFacts child =
                Made.child().but(d -> d.familyTimes = List.of(new ChildFacts.FamilyTime("mother", TEN_MILES, 36)));

        // Home next door 12 times, mother at half the miles of the policy 36 times: 0.25 + 0.375 of 20.
        assertThat(part(Criterion.NEAR, child, Made.home()).low()).isEqualTo(13);
    }

    @Test
    void aPlanToMeetLanguageAndFaithCountsSevenTenths() {
        ChildFacts child = Made.child().but(d -> {
            d.answers.put(ChildQuestion.LANGUAGE, Fact.of("Polish", Made.DAY));
            d.answers.put(ChildQuestion.RELIGION, Fact.of("Catholic", Made.DAY));
            d.answers.put(ChildQuestion.HERITAGE, Fact.of("Polish", Made.DAY));
        });
        List<Ability> other = List.of(
                new Ability("LANGUAGE", "Welsh", 3, null),
                new Ability("FAITH", "Hindu", 3, null),
                new Ability("TRADITION", "Welsh", 3, null));
        HouseholdFacts gap = Made.home().but(d -> d.abilities = other);
        HouseholdFacts plan = gap.but(d -> d.answers.put(HomeQuestion.SUPPORT_PLAN, Fact.of("written", Made.DAY)));

        assertThat(part(Criterion.IDENTITY, child, gap).high()).isZero();
        assertThat(part(Criterion.IDENTITY, child, plan).high()).isEqualTo(7);
        assertThat(part(Criterion.IDENTITY, Made.child(), gap).low()).isEqualTo(10);
    }

    @Test
    void aChildsOwnPriorityIsTakenEvenlyFromTheRest() {
        ChildFacts child = Made.child().but(d -> d.priority = new ChildFacts.Priority(Criterion.SCHOOL, 10));
        var parts = points(child, Made.home()).criteria();

        assertThat(parts.stream().mapToDouble(Points.Part::max).sum()).isEqualTo(100);
        assertThat(part(Criterion.SCHOOL, child, Made.home()).max()).isEqualTo(25);
        assertThat(part(Criterion.NEEDS, child, Made.home()).max()).isEqualTo(33);
    }

    @Test
    void theWeightsAreAHundredTogether() {
        assertThatThrownBy(() ->
                        new Policy(Made.DAY, Map.of(Criterion.NEEDS, 99), 180, 5, 20, 5, 3, Limits.NONE, "K Unsworth"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void homesWhoseRangesOverlapShareABandAndTiesAreTies() {
        HouseholdFacts near = Made.home(1);
        HouseholdFacts twin = Made.home(2);
        HouseholdFacts silent = Made.home(3).but(d -> d.abilities = List.of());
        HouseholdFacts far = Made.home(4).but(d -> {
            d.at = new GridReference(Made.LEIGH.easting() + 60000, Made.LEIGH.northing());
            d.abilities = List.of(new Ability("SKILL", "COOKING", 3, null));
        });
        Ranking ranking = ranking(far, silent, twin, near);

        assertThat(ranking.of(near).orElseThrow()).returns(1, Ranked::rank).returns("A", Ranked::band);
        assertThat(ranking.of(twin).orElseThrow()).returns(1, Ranked::rank).returns("A", Ranked::band);
        assertThat(ranking.of(silent).orElseThrow()).returns(3, Ranked::rank).returns("A", Ranked::band);
        assertThat(ranking.of(far).orElseThrow()).returns(4, Ranked::rank).returns("B", Ranked::band);
        assertThat(ranking.homes())
                .extracting(r -> r.entry().home().reference())
                .startsWith("FC-1", "FC-2");
    }

    @Test
    void whoHasWaitedLongestStandsFirstAmongEquals() {
        HouseholdFacts waiting = Made.home(2).but(d -> d.freeSince = Made.DAY.minusDays(90));
        HouseholdFacts recent = Made.home(1).but(d -> d.freeSince = Made.DAY.minusDays(9));

        assertThat(ranking(recent, waiting).homes().getFirst().entry().home()).isEqualTo(waiting);
    }

    @Test
    void aBarredHomeHasNoPlaceAmongThem() {
        HouseholdFacts barred = Made.home().but(d -> d.terms = null).but(d -> d.calendar = Calendar.free(0, Made.DAY));

        assertThat(ranking(barred).homes()).isEmpty();
    }

    @Test
    void firmnessIsTheSameEachTimeAndAClearLeadIsFirm() {
        HouseholdFacts far = Made.home(2).but(d -> d.at = TEN_MILES);
        Ranking ranking = ranking(far, Made.home(1));
        var firmness = new Firmness(ranking);

        assertThat(firmness.percentFirst(Made.home(1))).isEqualTo(100);
        assertThat(firmness.percentFirst(far)).isZero();
        assertThat(new Firmness(ranking).words(Made.home(1))).isEqualTo(firmness.words(Made.home(1)));
    }

    @Test
    void contrastSaysOnlyWhatDiffersAndWhatWouldPutThemLevel() {
        HouseholdFacts near = Made.home(1).but(d -> d.abilities = List.of(new Ability("SKILL", "COOKING", 3, null)));
        HouseholdFacts skilled = Made.home(2).but(d -> d.at = TEN_MILES);
        Ranking ranking = ranking(near, skilled);
        Contrast contrast =
                Contrast.of(ranking.of(near).orElseThrow(), ranking.of(skilled).orElseThrow());

        assertThat(contrast.words())
                .isEqualTo(
                        "FC-2 stands above FC-1 because of needs met by skill, training and experience (+23), although"
                                + " for near home and family time (-10) and school kept (-5).");
        assertThat(contrast.differences()).hasSize(3);
        assertThat(contrast.whatWouldChange().orElseThrow()).startsWith("They would be level if ");
    }

    /** The same 500 weightings each time: two homes that are good at different things share them, and no more. */
    @Test
    void aCloseOrderIsSharedByFiveHundredWeightings() {
        HouseholdFacts skilled = Made.home(1).but(d -> d.at = TEN_MILES);
        HouseholdFacts near = Made.home(2).but(d -> d.abilities = List.of(new Ability("SKILL", "BEHAVIOUR", 1, null)));
        Ranking ranking = ranking(skilled, near);
        var firmness = new Firmness(ranking);
        int one = firmness.percentFirst(skilled);
        int other = firmness.percentFirst(near);

        assertThat(Firmness.DRAWS).isEqualTo(500);
        assertThat(one).isBetween(1, 99);
        assertThat(one + other).isBetween(99, 101);
        var again = new Firmness(ranking(near, skilled));
        assertThat(again.percentFirst(skilled)).isEqualTo(one);
        assertThat(again.percentFirst(near)).isEqualTo(other);
        assertThat(firmness.words(skilled)).isEqualTo("first in " + one + " of 100 weightings tried");
    }

    @Test
    void pointsAreWholeAndBandsAreCutWhereNoRangeReachesOver() {
        HouseholdFacts first = Made.home(1);
        HouseholdFacts bridge = Made.home(2).but(d -> d.abilities = List.of());
        HouseholdFacts last = Made.home(3).but(d -> d.abilities = List.of(new Ability("SKILL", "COOKING", 3, null)));

        assertThat(ranking(first, last).homes()).extracting(Ranked::band).containsExactly("A", "B");
        assertThat(ranking(first, bridge, last).homes())
                .as("a range that reaches over both joins them")
                .extracting(Ranked::band)
                .containsExactly("A", "A", "A");
    }
}
