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
import hearth.matching.WayRound;
import org.junit.jupiter.api.Test;

/** H15. */
class AccessTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H15, child, home);
    }

    private static State hoist(Fact need, Fact home) {
        return line(
                        Made.child().but(d -> d.answers.put(ChildQuestion.HOIST, need)),
                        Made.home().but(d -> d.answers.put(HomeQuestion.HOIST, home)))
                .state();
    }

    @Test
    void whatTheChildNeedsIsThereOrIsMadeSo() {
        Fact yes = Fact.of("YES", Made.DAY);
        Fact must = Fact.must("YES", Made.DAY);
        Fact no = Fact.none(Made.DAY);

        assertThat(hoist(must, no)).isEqualTo(State.FAIL);
        assertThat(hoist(yes, no)).isEqualTo(State.DECISION);
        assertThat(hoist(must, yes)).isEqualTo(State.PASS);
        assertThat(hoist(no, no)).isEqualTo(State.PASS);
    }

    @Test
    void whatNobodyAskedIsNotKnownUnlessItCanChangeNothing() {
        assertThat(hoist(Fact.must("YES", Made.DAY), Fact.NOT_RECORDED)).isEqualTo(State.UNKNOWN);
        assertThat(hoist(Fact.NOT_RECORDED, Fact.none(Made.DAY))).isEqualTo(State.UNKNOWN);
        assertThat(hoist(Fact.NOT_RECORDED, Fact.of("YES", Made.DAY))).isEqualTo(State.PASS);
        assertThat(hoist(Fact.none(Made.DAY), Fact.NOT_RECORDED)).isEqualTo(State.PASS);
    }

    @Test
    void theSocialWorkerDecidesAndAnAdaptationIsTheWayRound() {
        Line line = line(
                Made.child().but(d -> d.answers.put(ChildQuestion.HOIST, Fact.must("YES", Made.DAY))), Made.home());

        assertThat(line)
                .returns("the child's social worker", Line::decider)
                .returns(WayRound.ADAPTATION, Line::way)
                .returns("needs a hoist", Line::child);
        assertThat(line.household()).contains("hoist none");
    }
}
