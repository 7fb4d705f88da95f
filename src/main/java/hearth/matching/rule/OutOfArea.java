package hearth.matching.rule;

import hearth.common.Answer;
import hearth.geography.Authorities;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.stream.Collectors;

/**
 * H19: in the area of the council responsible; else a nominated officer approves, and the director of children's services where it
 * adjoins nowhere. As for any placement, the council's own carers and connected persons are let off (general knowledge; the
 * regulation's text was not read).
 */
final class OutOfArea implements Rule {
    private final Authorities authorities;

    OutOfArea(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public RuleId id() {
        return RuleId.H19;
    }

    /** How far from the council responsible. */
    private enum Where {
        IN,
        LET_OFF,
        ADJOINING,
        UNSURE,
        DISTANT
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        String there = home.authority();
        if (there == null
                || request.children().stream().anyMatch(c -> c.authority().isEmpty())) {
            return Line.of(
                            id(),
                            State.UNKNOWN,
                            () -> there == null ? "where the home lies is not known" : authorities.name(there),
                            () -> councils(request))
                    .round(WayRound.ASK, () -> "record the postcode of the home and the council responsible");
        }
        State state = State.PASS;
        Where far = Where.IN;
        for (ChildFacts child : request.children()) {
            Where where = where(child, home, there);
            state = state.worse(said(child, home, where));
            far = where.compareTo(far) > 0 ? where : far;
        }
        Where farthest = far;
        Line line = Line.of(id(), state, () -> authorities.name(there) + words(farthest), () -> councils(request));
        return switch (state) {
            case DECISION, FAIL ->
                line.decidedBy(farthest == Where.DISTANT ? Said.DIRECTOR : Said.NOMINATED)
                        .round(
                                WayRound.DECISION,
                                () -> (farthest == Where.DISTANT ? Said.DIRECTOR : Said.NOMINATED)
                                        + " approves before the child comes; the host authority is told");
            case UNKNOWN ->
                line.decidedBy(Said.NOMINATED)
                        .round(WayRound.ASK, () -> "find out whether the areas adjoin: it decides who approves");
            case PASS -> line;
        };
    }

    private Where where(ChildFacts child, HouseholdFacts home, String there) {
        if (child.authority().equals(there)) {
            return Where.IN;
        }
        String ours = authorities.find(child.authority()).map(a -> a.code()).orElse(child.authority());
        String theirs = authorities.find(there).map(a -> a.code()).orElse(there);
        if (ours.equals(theirs)) {
            return Where.IN;
        }
        if (home.own() || home.connected()) {
            return Where.LET_OFF;
        }
        Answer adjoining = authorities.adjoining(ours, theirs);
        return adjoining == Answer.YES ? Where.ADJOINING : adjoining == Answer.NO ? Where.DISTANT : Where.UNSURE;
    }

    private static State said(ChildFacts child, HouseholdFacts home, Where where) {
        var distant = child.decision("AT_A_DISTANCE", home.id());
        var out = child.decision("OUT_OF_AREA", home.id());
        return switch (where) {
            case IN, LET_OFF -> State.PASS;
            case DISTANT -> distant == null ? State.DECISION : distant.yes() ? State.PASS : State.FAIL;
            case UNSURE -> distant != null && distant.yes() ? State.PASS : State.UNKNOWN;
            case ADJOINING -> {
                var decided = distant != null && distant.yes() ? distant : out;
                yield decided == null ? State.DECISION : decided.yes() ? State.PASS : State.FAIL;
            }
        };
    }

    private static String words(Where where) {
        return switch (where) {
            case IN -> "";
            case LET_OFF -> ", outside the area, with carers of our own or family";
            case ADJOINING -> ", outside the area, adjoining";
            case UNSURE -> ", outside the area";
            case DISTANT -> ", at a distance";
        };
    }

    private String councils(Request request) {
        return request.together(some -> some.stream()
                .map(ChildFacts::authority)
                .distinct()
                .map(a -> a.isEmpty() ? "council not recorded" : authorities.name(a))
                .collect(Collectors.joining(", ")));
    }
}
