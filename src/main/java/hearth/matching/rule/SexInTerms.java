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
import java.util.List;

/** H07: where the terms are for girls or for boys, the child is one. */
final class SexInTerms implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H07;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        TermsFacts terms = home.terms();
        if (terms == null) {
            return Line.of(id(), State.UNKNOWN, () -> "no terms recorded", () -> asked(request))
                    .round(WayRound.ASK, () -> "record the terms of approval");
        }
        List<TermsLine> lines = terms.linesOf(request.type());
        boolean any = lines.isEmpty() || lines.stream().anyMatch(l -> l.sex() == null);
        State state = State.PASS;
        if (!any) {
            for (ChildFacts child : request.children()) {
                boolean fits = lines.stream().anyMatch(l -> child.sex().equals(l.sex()));
                state = state.worse(child.sex().equals("U") ? State.UNKNOWN : fits ? State.PASS : State.FAIL);
            }
        }
        Line line = Line.of(id(), state, () -> any ? "girls and boys" : words(lines), () -> asked(request));
        return switch (state) {
            case FAIL ->
                line.decidedBy(Said.DECISION_MAKER)
                        .round(WayRound.TERMS, () -> "change of terms for the sex; " + Said.reg23());
            case UNKNOWN -> line.round(WayRound.ASK, () -> "record the child's sex");
            case DECISION, PASS -> line;
        };
    }

    private static String words(List<TermsLine> lines) {
        boolean girls = lines.stream().anyMatch(l -> "F".equals(l.sex()));
        boolean boys = lines.stream().anyMatch(l -> "M".equals(l.sex()));
        return girls && boys ? "girls and boys" : girls ? "girls only" : "boys only";
    }

    private static String asked(Request request) {
        return request.each(c -> switch (c.sex()) {
            case "F" -> "a girl";
            case "M" -> "a boy";
            default -> "not recorded";
        });
    }
}
