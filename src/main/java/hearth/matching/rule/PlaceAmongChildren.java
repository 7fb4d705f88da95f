package hearth.matching.rule;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * H12: where a care plan says that a child must be the only, youngest or oldest one or live with none younger, it is so; that counts
 * for the child who comes, for brothers and sisters who come along, and for each child placed there.
 */
final class PlaceAmongChildren implements Rule {
    private static final List<ChildQuestion> ASKED =
            List.of(ChildQuestion.ONLY_CHILD, ChildQuestion.YOUNGEST, ChildQuestion.OLDEST, ChildQuestion.NO_YOUNGER);

    @Override
    public RuleId id() {
        return RuleId.H12;
    }

    private record Somebody(@Nullable LocalDate born) {}

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        List<Resident> there = children(request, home);
        State state = State.PASS;
        boolean hidden = false;
        for (ChildFacts child : request.children()) {
            var others = new ArrayList<Somebody>();
            request.children().stream()
                    .filter(c -> !c.id().equals(child.id()))
                    .forEach(c -> others.add(new Somebody(c.born())));
            there.forEach(r -> others.add(new Somebody(r.born())));
            state = state.worse(says(child.answers(), child.born(), others));
        }
        for (Resident one : there) {
            if (one.fostered()) {
                var coming = request.children().stream()
                        .map(c -> new Somebody(c.born()))
                        .toList();
                State said = says(one.rules(), one.born(), coming);
                hidden |= one.hidden() && said != State.PASS;
                state = state.worse(said);
            }
        }
        State worst = state;
        Line line =
                Line.of(id(), worst, () -> words(there), () -> asked(request)).covered(hidden);
        return switch (worst) {
            case FAIL, DECISION ->
                line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.DECISION, () -> "the care planner looks at the plan again");
            case UNKNOWN ->
                line.round(WayRound.ASK, () -> "ask the social worker what the plan says of other children, and ages");
            case PASS -> line;
        };
    }

    private static List<Resident> children(Request request, HouseholdFacts home) {
        var there = new ArrayList<Resident>();
        for (Resident one : home.residents()) {
            ChildId child = one.child();
            if (one.during(request) && one.childOn(request.from()) && (child == null || !request.of(child))) {
                there.add(one);
            }
        }
        return there;
    }

    private static State says(Map<ChildQuestion, Fact> plan, @Nullable LocalDate born, List<Somebody> others) {
        if (others.isEmpty()) {
            return State.PASS;
        }
        State state = State.PASS;
        for (ChildQuestion question : ASKED) {
            Fact fact = plan.getOrDefault(question, Fact.NOT_RECORDED);
            if (!fact.no()) {
                State broken = broken(question, born, others);
                State here = broken == State.FAIL
                        ? fact.open() ? State.UNKNOWN : fact.essential() ? State.FAIL : State.DECISION
                        : broken;
                state = state.worse(here);
            }
        }
        return state;
    }

    /** FAIL where it would be broken if the plan said so, UNKNOWN where ages are missing. */
    private static State broken(ChildQuestion question, @Nullable LocalDate born, List<Somebody> others) {
        if (question == ChildQuestion.ONLY_CHILD) {
            return State.FAIL;
        }
        State state = State.PASS;
        for (Somebody other : others) {
            if (born == null || other.born() == null) {
                state = state.worse(State.UNKNOWN);
            } else {
                boolean younger = other.born().isAfter(born);
                boolean older = other.born().isBefore(born);
                boolean against = question == ChildQuestion.OLDEST ? older : younger;
                state = state.worse(against ? State.FAIL : State.PASS);
            }
        }
        return state;
    }

    private static String words(List<Resident> there) {
        return there.isEmpty() ? "no other children" : Said.children(there.size()) + " there";
    }

    private static String asked(Request request) {
        return request.each(c -> {
            var said = new ArrayList<String>();
            boolean open = false;
            for (ChildQuestion question : ASKED) {
                Fact fact = c.answer(question);
                open |= fact.open();
                if (fact.yes()) {
                    said.add(question.label().toLowerCase(Locale.UK) + (fact.essential() ? "" : " if possible"));
                }
            }
            return said.isEmpty() ? open ? "not recorded" : "any place" : String.join(", ", said);
        });
    }
}
