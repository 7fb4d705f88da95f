package hearth.matching.rule;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;

/** H17: no smoking home for a young child or one with a respiratory illness, unless the holder of the policy decides. */
final class Smoke implements Rule {
    private final int age;

    Smoke(Policy policy) {
        this.age = policy.smokeAge();
    }

    @Override
    public RuleId id() {
        return RuleId.H17;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        Fact smoking = home.answer(HomeQuestion.SMOKING);
        State harmed = State.PASS;
        for (ChildFacts child : request.children()) {
            Fact breath = child.answer(ChildQuestion.RESPIRATORY);
            boolean young = child.born() != null && child.ageOn(request.from()) < age;
            harmed = harmed.worse(
                    young || breath.yes()
                            ? State.FAIL
                            : child.born() == null || breath.open() ? State.UNKNOWN : State.PASS);
        }
        State state = smoking.no() || harmed == State.PASS
                ? State.PASS
                : smoking.open() || harmed == State.UNKNOWN ? State.UNKNOWN : State.DECISION;
        Line line = Line.of(
                id(),
                state,
                () -> smoking.open()
                        ? "smoking " + smoking.words()
                        : smoking.yes() ? "somebody smokes" : "nobody smokes",
                () -> request.ages() + "; "
                        + request.each(c -> "respiratory illness "
                                + c.answer(ChildQuestion.RESPIRATORY).words()));
        return switch (state) {
            case DECISION ->
                line.decidedBy("the holder of the smoking policy")
                        .round(WayRound.DECISION, () -> "the holder of the policy decides, and says why");
            case UNKNOWN ->
                line.round(WayRound.ASK, () -> "ask the carers about smoking and the nurse about the child");
            case FAIL, PASS -> line;
        };
    }
}
