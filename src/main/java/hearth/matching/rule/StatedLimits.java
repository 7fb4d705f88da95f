package hearth.matching.rule;

import hearth.carers.HomeQuestion;
import hearth.common.Miles;
import hearth.matching.ChildFacts;
import hearth.matching.ChildFacts.Need;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Limit;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * H18: within what the carers say they could do. Their word is no term of approval: beyond it they are asked again. A limit that turns
 * on a protected characteristic is never applied (Equality Act 2010 s29); the supervising social worker looks at it.
 */
final class StatedLimits implements Rule {
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\D+(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\D*");

    @Override
    public RuleId id() {
        return RuleId.H18;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        boolean asked =
                !home.limits().isEmpty() || !home.answer(HomeQuestion.LIMITS).open();
        State state = asked ? State.PASS : State.UNKNOWN;
        for (Limit limit : home.limits()) {
            if (!limit.ofProtectedCharacteristic()) {
                state = state.worse(within(limit, request, home));
            }
        }
        Line line = Line.of(
                id(), state, () -> words(home, asked), () -> Said.children(request.size()) + ", " + request.ages());
        return switch (state) {
            case DECISION ->
                line.decidedBy("the carers").round(WayRound.ASK, () -> "ask the carers again, about this child");
            case UNKNOWN -> line.round(WayRound.ASK, () -> "ask the carers whether they could");
            case FAIL, PASS -> line;
        };
    }

    private static State within(Limit limit, Request request, HouseholdFacts home) {
        Matcher range = RANGE.matcher(limit.value().strip());
        Matcher number = NUMBER.matcher(limit.value().strip());
        State state = State.PASS;
        for (ChildFacts child : request.children()) {
            state = state.worse(
                    switch (limit.kind()) {
                        case "AGE" ->
                            !range.matches() || child.born() == null
                                    ? State.UNKNOWN
                                    : kept(child.ageOn(request.from()) >= number(range, 1)
                                            && child.ageOn(request.from()) <= number(range, 2));
                        case "NUMBER" ->
                            number.matches()
                                    ? kept(request.size()
                                                    + Kin.fostered(request, home, request.from())
                                                            .size()
                                            <= number(number, 1))
                                    : State.UNKNOWN;
                        case "NEED" -> need(limit.value(), child);
                        case "DISTANCE" -> !number.matches() ? State.UNKNOWN : distance(child, home, number(number, 1));
                        case "SEX" ->
                            child.sex().equals("U")
                                    ? State.UNKNOWN
                                    : kept(child.sex().equals(limit.value()));
                        default -> State.UNKNOWN;
                    });
        }
        return state;
    }

    private static State kept(boolean within) {
        return within ? State.PASS : State.DECISION;
    }

    /** The carers could not meet a need in this domain: a child without it is within, one of whom it is not known may not be. */
    private static State need(String domain, ChildFacts child) {
        for (Need need : child.needs()) {
            if (need.domain().equalsIgnoreCase(domain)) {
                Integer level = need.level();
                return level == null ? State.UNKNOWN : kept(level == 0);
            }
        }
        return State.UNKNOWN;
    }

    private static State distance(ChildFacts child, HouseholdFacts home, int most) {
        var school = child.school();
        if (school == null || school.at() == null || home.at() == null) {
            return State.UNKNOWN;
        }
        Miles miles = home.at().milesTo(school.at());
        return kept(miles.tenths().orElse(Integer.MAX_VALUE) <= most * 10);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String words(HouseholdFacts home, boolean asked) {
        if (home.limits().isEmpty()) {
            return asked ? "the carers state no limits" : "the carers have not been asked";
        }
        return home.limits().stream()
                .map(l -> (l.ofProtectedCharacteristic()
                                ? "one that is not applied, for " + Said.SUPERVISOR + " to look at"
                                : label(l.kind()) + " " + l.value())
                        + " (asked " + Said.day(l.askedOn()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String label(String kind) {
        return switch (kind) {
            case "AGE" -> "ages";
            case "NUMBER" -> "children at most";
            case "NEED" -> "not with a need in";
            case "DISTANCE" -> "miles to school at most";
            case "SCHOOL_RUN" -> "minutes to school at most";
            case "SHARING" -> "sharing a room:";
            case "SEX" -> "only";
            default -> "says:";
        };
    }
}
