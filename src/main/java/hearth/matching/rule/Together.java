package hearth.matching.rule;

import hearth.common.ChildId;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;

/** H13: brothers and sisters whose plan says so live together; those who must not, do not. */
final class Together implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H13;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        int there = 0;
        for (Resident one : home.residents()) {
            ChildId child = one.child();
            if (child != null && one.during(request) && request.leftOut().contains(child)) {
                there++;
            }
        }
        int apart = request.leftOut().size() - there;
        int with = there;
        State state = switch (request.together()) {
            case NONE, MAY -> State.PASS;
            case MUST -> apart > 0 ? State.FAIL : State.PASS;
            case SHOULD -> apart > 0 ? State.DECISION : State.PASS;
            case MUST_NOT -> there > 0 || request.size() > 1 ? State.FAIL : State.PASS;
        };
        Line line = Line.of(
                id(),
                state,
                () -> with == 0
                        ? "no brother or sister there"
                        : with == 1 ? "1 brother or sister there" : with + " brothers and sisters there",
                () -> words(request, apart));
        return switch (state) {
            case FAIL ->
                line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.ASSESSMENT, () -> "a new together-or-apart assessment");
            case DECISION ->
                line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.ASSESSMENT, () -> "a reason why they live apart, and a plan for time together");
            case UNKNOWN, PASS -> line;
        };
    }

    private static String words(Request request, int apart) {
        return switch (request.together()) {
            case NONE -> request.size() > 1 ? "no plan recorded" : "no plan for brothers and sisters";
            case MUST -> "must live together" + left(apart);
            case SHOULD -> "should live together" + left(apart);
            case MAY -> "may live together" + left(apart);
            case MUST_NOT -> "must live apart";
        };
    }

    private static String left(int apart) {
        return apart == 0 ? "" : "; " + apart + " would live elsewhere";
    }
}
