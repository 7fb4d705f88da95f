package hearth.matching.rule;

import hearth.carers.TermsLine;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** H03: every child's age is within the terms on the first night and on each birthday until the last. */
final class AgeInTerms implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H03;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        TermsFacts terms = home.terms();
        List<TermsLine> lines = terms == null ? List.of() : terms.linesOf(request.type());
        if (lines.isEmpty()) {
            return Line.of(
                            id(),
                            State.UNKNOWN,
                            () -> terms == null ? "no terms recorded" : "the terms say no ages",
                            request::ages)
                    .round(WayRound.ASK, () -> "record the ages of the terms of approval");
        }
        State state = State.PASS;
        for (ChildFacts child : request.children()) {
            LocalDate out = child.born() == null ? null : outside(child, lines, request.from(), request.until());
            state = state.worse(child.born() == null ? State.UNKNOWN : out == null ? State.PASS : State.FAIL);
        }
        Line line = Line.of(id(), state, () -> TermsFacts.ages(lines), () -> asked(request, lines));
        if (state == State.FAIL) {
            return line.decidedBy(Said.DECISION_MAKER)
                    .round(WayRound.TERMS, () -> "change of terms for the age; " + Said.reg23());
        }
        return state == State.UNKNOWN ? line.round(WayRound.ASK, () -> "find out the date of birth") : line;
    }

    private static boolean fits(int age, List<TermsLine> lines) {
        for (TermsLine line : lines) {
            if (line.ageFrom() <= age && age <= line.ageTo()) {
                return true;
            }
        }
        return false;
    }

    /** The first day on which the age is outside, up to a last one that is known; null where none is. */
    private static @Nullable LocalDate outside(
            ChildFacts child, List<TermsLine> lines, LocalDate from, @Nullable LocalDate until) {
        int age = child.ageOn(from);
        if (!fits(age, lines)) {
            return from;
        }
        LocalDate born = child.born();
        if (until != null && born != null) {
            for (int next = age + 1; born.plusYears(next).isBefore(until); next++) {
                if (!fits(next, lines)) {
                    return born.plusYears(next);
                }
            }
        }
        return null;
    }

    /** The ages; where no end is known, a birthday within a year that leads out of the terms is a warning. */
    private static String asked(Request request, List<TermsLine> lines) {
        String ages = request.ages();
        LocalDate end = request.until();
        LocalDate until = end == null ? request.from().plusYears(1) : end;
        for (ChildFacts child : request.children()) {
            LocalDate out =
                    child.hidden() || child.born() == null ? null : outside(child, lines, request.from(), until);
            if (out != null && out.isAfter(request.from())) {
                return ages + "; " + child.ageOn(out) + " on " + Said.day(out)
                        + (end == null ? ", beyond the terms" : "");
            }
        }
        return ages;
    }
}
