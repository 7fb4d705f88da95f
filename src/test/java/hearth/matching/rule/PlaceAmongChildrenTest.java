package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** H12. */
class PlaceAmongChildrenTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H12, child, home);
    }

    private static ChildFacts plan(ChildQuestion question, Fact fact) {
        return Made.child().but(d -> d.answers.put(question, fact));
    }

    private static HouseholdFacts with(@Nullable LocalDate born) {
        return Made.home().but(d -> d.residents = List.of(Made.resident(null, born, false, Map.of())));
    }

    private static final LocalDate OLDER = LocalDate.of(2015, 1, 1);
    private static final LocalDate YOUNGER = LocalDate.of(2022, 1, 1);
    private static final Fact MUST = Fact.must("YES", Made.DAY);

    @Test
    void anOnlyChildGoesWhereNoOtherIs() {
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, MUST), with(OLDER))).returns(State.FAIL, Line::state);
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, MUST), Made.home()).state())
                .isEqualTo(State.PASS);
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, Fact.of("YES", Made.DAY)), with(OLDER))
                        .state())
                .isEqualTo(State.DECISION);
    }

    @Test
    void ageAmongTheChildrenIsByTheDayOfBirth() {
        assertThat(line(plan(ChildQuestion.YOUNGEST, MUST), with(OLDER)).state())
                .isEqualTo(State.PASS);
        assertThat(line(plan(ChildQuestion.YOUNGEST, MUST), with(YOUNGER)).state())
                .isEqualTo(State.FAIL);
        assertThat(line(plan(ChildQuestion.NO_YOUNGER, MUST), with(YOUNGER)).state())
                .isEqualTo(State.FAIL);
        assertThat(line(plan(ChildQuestion.OLDEST, MUST), with(YOUNGER)).state())
                .isEqualTo(State.PASS);
        assertThat(line(plan(ChildQuestion.OLDEST, MUST), with(OLDER)).state()).isEqualTo(State.FAIL);
        assertThat(line(plan(ChildQuestion.OLDEST, MUST), with(null)).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aPlanNobodyAskedForIsNotKnownWhereItCouldMatter() {
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, Fact.NOT_RECORDED), with(OLDER))
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, Fact.NOT_RECORDED), Made.home())
                        .state())
                .isEqualTo(State.PASS);
    }

    @Test
    void thePlanOfAChildAlreadyThereCountsToo() {
        Resident only = Made.resident(new ChildId(9), OLDER, true, Map.of(ChildQuestion.ONLY_CHILD, MUST));

        assertThat(line(Made.child(), Made.home().but(d -> d.residents = List.of(only)))
                        .state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void anOnlyChildWhoIsToComeWithABrotherIsAContradictionInALine() {
        Request two = Made.request(plan(ChildQuestion.ONLY_CHILD, MUST), Made.child(2));

        assertThat(Made.line(RuleId.H12, two, Made.home()).state()).isEqualTo(State.FAIL);
    }

    @Test
    void whoeverPlansForTheChildDecides() {
        assertThat(line(plan(ChildQuestion.ONLY_CHILD, MUST), with(OLDER)))
                .returns("the child's social worker", Line::decider)
                .returns(WayRound.DECISION, Line::way)
                .returns("1 child there", Line::household)
                .returns("must be the only child", Line::child);
    }
}
