package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import org.junit.jupiter.api.Test;

/** H17. */
class SmokeTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H17, child, home);
    }

    private static final HouseholdFacts SMOKE =
            Made.home().but(d -> d.answers.put(HomeQuestion.SMOKING, Fact.of("YES", Made.DAY)));

    @Test
    void aSmokingHomeForAChildUnderFiveNeedsADecision() {
        ChildFacts almost =
                Made.child().but(d -> d.born = Made.DAY.minusYears(5).plusDays(1));
        ChildFacts five = Made.child().but(d -> d.born = Made.DAY.minusYears(5));

        assertThat(line(almost, SMOKE).state()).isEqualTo(State.DECISION);
        assertThat(line(five, SMOKE).state()).isEqualTo(State.PASS);
        assertThat(line(almost, Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void soDoesARespiratoryIllnessAtAnyAge() {
        ChildFacts ill = Made.child().but(d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.of("asthma", Made.DAY)));
        ChildFacts open = Made.child().but(d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.NOT_RECORDED));

        assertThat(line(ill, SMOKE).state()).isEqualTo(State.DECISION);
        assertThat(line(open, SMOKE).state()).isEqualTo(State.UNKNOWN);
        assertThat(line(open, Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void whoSmokesIsAskedWhereItCouldHarmAndTheHolderOfThePolicyDecides() {
        ChildFacts young = Made.child().but(d -> d.born = Made.DAY.minusYears(2));
        HouseholdFacts silent = Made.home().but(d -> d.answers.put(HomeQuestion.SMOKING, Fact.NOT_RECORDED));

        assertThat(line(young, silent).state()).isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child(), silent).state()).isEqualTo(State.PASS);
        assertThat(line(young, SMOKE))
                .returns("the holder of the smoking policy", Line::decider)
                .returns("somebody smokes", Line::household)
                .returns("2 on 31 October 2026; respiratory illness none", Line::child);
    }
}
