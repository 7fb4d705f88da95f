package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Ability;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** H16. */
class MedicalTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H16, child, home);
    }

    private static ChildFacts epilepsy(boolean essential) {
        return Made.child()
                .but(d -> d.answers.put(
                        ChildQuestion.MEDICAL,
                        essential ? Fact.must("EPILEPSY", Made.DAY) : Fact.of("EPILEPSY", Made.DAY)));
    }

    private static HouseholdFacts skilled(@Nullable LocalDate expires) {
        return Made.home().but(d -> d.abilities = List.of(new Ability("SKILL", "epilepsy", 3, expires)));
    }

    @Test
    void carersAreTrainedOnTheFirstNight() {
        assertThat(line(epilepsy(true), skilled(null)).state()).isEqualTo(State.PASS);
        assertThat(line(epilepsy(true), skilled(Made.DAY)).state()).isEqualTo(State.FAIL);
        assertThat(line(epilepsy(true), skilled(Made.DAY.plusDays(1))).state()).isEqualTo(State.PASS);
        assertThat(line(epilepsy(true), Made.home()))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.TRAINING, Line::way);
        assertThat(line(epilepsy(false), Made.home()).state()).isEqualTo(State.DECISION);
    }

    @Test
    void whereNoTrainingIsRecordedAtAllItIsNotKnown() {
        assertThat(line(epilepsy(true), Made.home().but(d -> d.abilities = List.of()))
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(line(epilepsy(true), Made.home().but(d -> {
                            d.abilities = List.of(new Ability("LANGUAGE", "Polish", null, null));
                        }))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void whereTheCarersSaidThatTheyHaveNoTrainingItIsKnown() {
        HouseholdFacts none = Made.home().but(d -> {
            d.abilities = List.of();
            d.answers.put(HomeQuestion.SKILLS, Fact.none(Made.DAY));
        });

        assertThat(line(epilepsy(true), none).state()).isEqualTo(State.FAIL);
        assertThat(line(epilepsy(true), none).household()).isEqualTo("0 skills recorded, pets none");
    }

    @Test
    void eachTrainingIsAskedForWhereAChildNeedsSeveral() {
        ChildFacts both =
                Made.child().but(d -> d.answers.put(ChildQuestion.MEDICAL, Fact.must("EPILEPSY, DIABETES", Made.DAY)));
        HouseholdFacts one = skilled(null);
        HouseholdFacts two = one.but(d -> d.abilities =
                List.of(new Ability("SKILL", "EPILEPSY", 3, null), new Ability("SKILL", "DIABETES", 3, null)));

        assertThat(line(both, one).state()).isEqualTo(State.FAIL);
        assertThat(line(both, one).child()).startsWith("training needed: epilepsy medicine, insulin, it must be so");
        assertThat(line(both, two).state()).isEqualTo(State.PASS);
    }

    @Test
    void aPetThatMakesTheChildIllHasNoWayRound() {
        ChildFacts child = Made.child().but(d -> d.answers.put(ChildQuestion.PET_ALLERGY, Fact.must("DOG", Made.DAY)));

        assertThat(line(child, pets("CAT, DOG")))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.NONE, Line::way);
        assertThat(line(child, pets("CAT")).state()).isEqualTo(State.PASS);
        assertThat(line(child, Made.home().but(d -> d.answers.put(HomeQuestion.PETS, Fact.NOT_RECORDED)))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static HouseholdFacts pets(String kinds) {
        return Made.home().but(d -> d.answers.put(HomeQuestion.PETS, Fact.of(kinds, Made.DAY)));
    }
}
