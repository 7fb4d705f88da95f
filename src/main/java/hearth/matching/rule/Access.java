package hearth.matching.rule;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** H15: step-free access, a hoist, a bedroom on the ground floor, where a child needs them. */
final class Access implements Rule {
    private static final Map<ChildQuestion, HomeQuestion> NEEDS = Map.of(
            ChildQuestion.STEP_FREE, HomeQuestion.STEP_FREE,
            ChildQuestion.HOIST, HomeQuestion.HOIST,
            ChildQuestion.GROUND_FLOOR, HomeQuestion.GROUND_FLOOR);

    @Override
    public RuleId id() {
        return RuleId.H15;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        State state = State.PASS;
        for (ChildFacts child : request.children()) {
            for (var need : NEEDS.entrySet()) {
                state = state.worse(met(child.answer(need.getKey()), home.answer(need.getValue())));
            }
        }
        Line line = Line.of(id(), state, () -> there(home), () -> request.each(Access::asked));
        return switch (state) {
            case FAIL, DECISION ->
                line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.ADAPTATION, () -> "adapt the home before the child comes");
            case UNKNOWN ->
                line.round(WayRound.ASK, () -> "ask the carers about access and the social worker about the need");
            case PASS -> line;
        };
    }

    private static State met(Fact need, Fact home) {
        if (need.no() || home.yes()) {
            return State.PASS;
        }
        return need.open() || home.open() ? State.UNKNOWN : need.essential() ? State.FAIL : State.DECISION;
    }

    private static String there(HouseholdFacts home) {
        return NEEDS.values().stream()
                .sorted()
                .map(q ->
                        q.label().toLowerCase(Locale.UK) + " " + home.answer(q).words())
                .collect(Collectors.joining(", "));
    }

    private static String asked(ChildFacts child) {
        String needed = NEEDS.keySet().stream()
                .sorted()
                .filter(q -> child.answer(q).yes())
                .map(q -> q.label().toLowerCase(Locale.UK) + (child.answer(q).essential() ? "" : " if possible"))
                .collect(Collectors.joining(", "));
        boolean open = NEEDS.keySet().stream().anyMatch(q -> child.answer(q).open());
        return needed.isEmpty() ? open ? "needs of access not recorded" : "no need of special access" : needed;
    }
}
