package hearth.matching.rule;

import hearth.carers.TermsLine;
import hearth.common.CodeList;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H06: the terms name the type of fostering that is wanted. */
final class TypeInTerms implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H06;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        TermsFacts terms = home.terms();
        String type = request.type();
        State state = State.UNKNOWN;
        if (terms != null && !terms.lines().isEmpty() && type != null) {
            state = terms.lines().stream().anyMatch(l -> l.type().equals(type)) ? State.PASS : State.FAIL;
        }
        Line line = Line.of(id(), state, () -> words(terms), () -> type == null ? "type wanted not said" : label(type));
        if (state == State.FAIL) {
            return line.decidedBy(Said.DECISION_MAKER)
                    .round(WayRound.TERMS, () -> "change of terms for the type; " + Said.reg23());
        }
        return state == State.UNKNOWN
                ? line.round(
                        WayRound.ASK,
                        () -> type == null
                                ? "say in the request which type of fostering is wanted"
                                : "record the types of the terms of approval")
                : line;
    }

    private static String words(@Nullable TermsFacts terms) {
        return terms == null
                ? "no terms recorded"
                : terms.lines().isEmpty()
                        ? "the terms say no type"
                        : terms.lines().stream()
                                .map(TermsLine::type)
                                .distinct()
                                .map(TypeInTerms::label)
                                .collect(Collectors.joining(", "));
    }

    private static String label(String type) {
        return CodeList.named("fostering-type").label(type);
    }
}
