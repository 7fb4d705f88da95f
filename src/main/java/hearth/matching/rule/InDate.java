package hearth.matching.rule;

import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Duty;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.List;
import java.util.stream.Collectors;

/** H02: review, DBS and medical have not fallen due by the first night. */
final class InDate implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H02;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        boolean open = home.duties().isEmpty();
        boolean overdue = false;
        for (Duty duty : home.duties()) {
            open |= duty.due() == null;
            overdue |= over(duty, request);
        }
        Line line = Line.of(
                id(),
                overdue ? State.DECISION : open ? State.UNKNOWN : State.PASS,
                () -> words(home.duties()),
                () -> "from " + Said.day(request.from()));
        if (overdue) {
            return line.decidedBy("the fostering manager")
                    .round(
                            WayRound.REVIEW,
                            () -> "book "
                                    + home.duties().stream()
                                            .filter(d -> over(d, request))
                                            .map(Duty::what)
                                            .distinct()
                                            .collect(Collectors.joining(", ")));
        }
        return open ? line.round(WayRound.ASK, () -> "record when they were last done") : line;
    }

    private static boolean over(Duty duty, Request request) {
        return duty.due() != null && duty.due().isBefore(request.from());
    }

    private static String words(List<Duty> duties) {
        return duties.isEmpty()
                ? "review, DBS and medical not recorded"
                : duties.stream()
                        .map(d -> d.what() + " " + (d.due() == null ? "not recorded" : "due " + Said.day(d.due())))
                        .collect(Collectors.joining("; "));
    }
}
