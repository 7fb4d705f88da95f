package hearth.matching.rule;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.ChildFacts.Apart;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.NamedDecision;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.Locale;

/**
 * H11: nobody lives there, and nobody comes along, whom a child must not live with; both sides' plans count. What rests on a risk alone,
 * on no court and no care plan, may be signed off for one home after an assessment, with those who live there by then; nothing else
 * leads past it.
 */
final class MustNotLiveWith implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H11;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        State state = State.PASS;
        boolean among = false;
        boolean unasked = false;
        boolean risk = false;
        boolean signed = false;
        boolean barred = false;
        for (ChildFacts child : request.children()) {
            unasked |=
                    child.apart().isEmpty() && child.answer(ChildQuestion.APART).open();
            for (Apart apart : child.apart()) {
                boolean together = apart.child() != null && request.of(apart.child());
                among |= together;
                State here = together ? State.FAIL : against(apart, request, home);
                risk |= here != State.PASS && NamedDecision.ofRisk(apart) && !together;
                barred |= here == State.FAIL && !NamedDecision.ofRisk(apart);
                boolean accepted = here != State.PASS && !together && signedOff(apart, child, request, home);
                signed |= accepted;
                state = state.worse(accepted ? State.PASS : here);
            }
        }
        for (Resident one : home.residents()) {
            if (one.during(request)
                    && !asked(one, request)
                    && one.apart().stream().anyMatch(request::of)) {
                state = State.FAIL;
                barred = true;
            }
        }
        boolean mayBeSigned = risk && !barred && !among;
        boolean conflict = among;
        boolean accepted = signed;
        boolean look = state == State.UNKNOWN;
        state = state.worse(unasked ? State.UNKNOWN : State.PASS);
        State said = state;
        Line line = Line.of(
                        id(),
                        state,
                        () -> conflict
                                ? "they would live together here"
                                : switch (said) {
                                    case FAIL -> "somebody lives there whom the child must not live with";
                                    case UNKNOWN -> look ? "who lives there must be looked at" : "whoever lives there";
                                    case DECISION, PASS ->
                                        accepted
                                                ? "the risk was assessed for this home and signed off"
                                                : "nobody of the kind lives there";
                                },
                        () -> words(request, conflict))
                .sensitive((look || accepted || state == State.FAIL) && !conflict)
                .covered(request.hidden());
        if (state == State.FAIL && mayBeSigned) {
            return line.decidedBy(Said.NOMINATED)
                    .round(WayRound.ASSESSMENT, () -> "the risk is assessed for this home and signed off");
        }
        return state == State.UNKNOWN
                ? line.round(
                        WayRound.ASK,
                        () -> look
                                ? "compare the care plan with who lives there, and ask the carers"
                                : "ask the social worker whom the child must not live with")
                : line;
    }

    /** A risk or a person that came after it was signed was not assessed. */
    private static boolean signedOff(Apart apart, ChildFacts child, Request request, HouseholdFacts home) {
        var accepted = NamedDecision.ofRisk(apart) ? child.decision(NamedDecision.RISK, home.id()) : null;
        if (accepted == null || !accepted.yes() || !home.id().equals(accepted.household())) {
            return false;
        }
        LocalDate signed = accepted.on();
        return !apart.from().isAfter(signed)
                && home.residents().stream()
                        .filter(one -> one.during(request) && !asked(one, request))
                        .filter(one -> ofKind(apart, one, request) != State.PASS)
                        .allMatch(one -> one.startsOn().isBefore(signed));
    }

    private static String words(Request request, boolean conflict) {
        return conflict
                ? "two of these children must not live with each other: plan them apart"
                : request.each(c -> c.apart().isEmpty()
                        ? c.answer(ChildQuestion.APART).open() ? "not asked yet" : "nobody"
                        : c.apart().size() == 1
                                ? "1 person or kind of person"
                                : c.apart().size() + " recorded");
    }

    private static boolean asked(Resident one, Request request) {
        ChildId child = one.child();
        return child != null && request.of(child);
    }

    private static State against(Apart apart, Request request, HouseholdFacts home) {
        State state = State.PASS;
        if (apart.household() != null) {
            return apart.household().equals(home.id()) ? State.FAIL : State.PASS;
        }
        for (Resident one : home.residents()) {
            if (!one.during(request) || asked(one, request)) {
                continue;
            }
            if (apart.child() != null || apart.person() != null) {
                boolean same = (apart.child() != null && apart.child().equals(one.child()))
                        || (apart.person() != null && apart.person().equals(one.person()));
                state = state.worse(same ? State.FAIL : State.PASS);
            } else {
                state = state.worse(ofKind(apart, one, request));
            }
        }
        return state;
    }

    /** MAN, WOMAN and CHILD can be told from the record; anything else is for a person to look at. */
    private static State ofKind(Apart apart, Resident one, Request request) {
        String kind = apart.kind() == null ? "" : apart.kind();
        boolean child = one.childOn(request.from());
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "CHILD" -> child ? State.FAIL : State.PASS;
            case "MAN" -> child ? State.PASS : ofSex("M", one);
            case "WOMAN" -> child ? State.PASS : ofSex("F", one);
            default -> State.UNKNOWN;
        };
    }

    private static State ofSex(String sex, Resident one) {
        return one.sex().equals("U") ? State.UNKNOWN : one.sex().equals(sex) ? State.FAIL : State.PASS;
    }
}
