package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** H13. */
class TogetherTest {
    private static Line line(Request.Together together, Set<ChildId> leftOut, HouseholdFacts home) {
        return Made.line(
                RuleId.H13,
                new Request(List.of(Made.child()), together, leftOut, null, false, Made.DAY, null, Made.DAY, null),
                home);
    }

    private static final Set<ChildId> TWO = Set.of(new ChildId(2));

    @Test
    void whoMustLiveTogetherIsNotSplitAndWhoShouldNeedsAReason() {
        assertThat(line(Request.Together.MUST, TWO, Made.home()))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.ASSESSMENT, Line::way)
                .returns("must live together; 1 would live elsewhere", Line::child);
        assertThat(line(Request.Together.SHOULD, TWO, Made.home()).state()).isEqualTo(State.DECISION);
        assertThat(line(Request.Together.MAY, TWO, Made.home()).state()).isEqualTo(State.PASS);
        assertThat(line(Request.Together.MUST, Set.of(), Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void aBrotherAlreadyThereIsTogether() {
        HouseholdFacts home = Made.home()
                .but(d ->
                        d.residents = List.of(Made.resident(new ChildId(2), LocalDate.of(2018, 1, 1), true, Map.of())));

        assertThat(line(Request.Together.MUST, TWO, home).state()).isEqualTo(State.PASS);
        assertThat(line(Request.Together.MUST_NOT, TWO, home).state()).isEqualTo(State.FAIL);
        assertThat(line(Request.Together.MUST_NOT, TWO, Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void theChildsSocialWorkerDecidesOnBoth() {
        assertThat(line(Request.Together.MUST, TWO, Made.home()))
                .returns("the child's social worker", Line::decider)
                .returns("no brother or sister there", Line::household);
        assertThat(line(Request.Together.SHOULD, TWO, Made.home()))
                .returns("the child's social worker", Line::decider)
                .returns("a reason why they live apart, and a plan for time together", Line::wayRound);
    }
}
