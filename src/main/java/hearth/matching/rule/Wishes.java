package hearth.matching.rule;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** H22: what each child wishes is written down, or why it could not be had. Without it nobody can sign a decision. */
final class Wishes implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H22;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        boolean all = true;
        for (ChildFacts child : request.children()) {
            all &= child.wishOn() != null;
        }
        Line line = Line.of(
                id(),
                all ? State.PASS : State.DECISION,
                () -> "the same for every home",
                () -> request.each(c -> words(c.wishOn())));
        return all
                ? line
                : line.decidedBy(Said.SOCIAL_WORKER)
                        .round(
                                WayRound.DECISION,
                                () -> "ask the child, and write it down before the decision is signed");
    }

    private static String words(@Nullable LocalDate on) {
        return on == null ? "wishes not recorded" : "wishes recorded on " + Said.day(on);
    }
}
