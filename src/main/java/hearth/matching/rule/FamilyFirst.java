package hearth.matching.rule;

import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;

/** H21: a relative, friend or other connected person was considered first; it says the same of every home but a connected one. */
final class FamilyFirst implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H21;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        boolean done = request.connectedOn() != null || home.connected();
        Line line = Line.of(
                id(),
                done ? State.PASS : State.DECISION,
                () -> home.connected() ? "a connected person" : "not a connected person",
                () -> request.connectedOn() == null
                        ? "considering family and friends is not recorded"
                        : "considered on " + Said.day(request.connectedOn()));
        return done
                ? line
                : line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.DECISION, () -> "record the day family and friends were considered");
    }
}
