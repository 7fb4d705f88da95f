package hearth.matching.rule;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Ability;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;

/** H16: carers are trained for what a child's health needs, and no pet there makes the child ill. */
final class Medical implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H16;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        State health = State.PASS;
        State pets = State.PASS;
        for (ChildFacts child : request.children()) {
            health = health.worse(trained(child.answer(ChildQuestion.MEDICAL), home, request.from()));
            pets = pets.worse(pets(child.answer(ChildQuestion.PET_ALLERGY), home.answer(HomeQuestion.PETS)));
        }
        State state = health.worse(pets);
        State petsSay = pets;
        Line line = Line.of(id(), state, () -> there(home), () -> request.each(Medical::asked));
        return switch (state) {
            case FAIL ->
                petsSay == State.FAIL
                        ? line
                        : line.decidedBy(Said.SOCIAL_WORKER)
                                .round(WayRound.TRAINING, () -> "training by a nurse before the child comes");
            case DECISION ->
                line.decidedBy(Said.SOCIAL_WORKER)
                        .round(WayRound.TRAINING, () -> "training, or how the need is met until then");
            case UNKNOWN -> line.round(WayRound.ASK, () -> "ask about health, training and pets");
            case PASS -> line;
        };
    }

    private static State trained(Fact need, HouseholdFacts home, LocalDate day) {
        if (need.no()) {
            return State.PASS;
        }
        List<String> wanted = need.values();
        if (need.open() || wanted.isEmpty()) {
            return State.UNKNOWN;
        }
        if (wanted.stream().allMatch(w -> canDo(w, home, day))) {
            return State.PASS;
        }
        return !home.told("SKILL") ? State.UNKNOWN : need.essential() ? State.FAIL : State.DECISION;
    }

    private static boolean canDo(String training, HouseholdFacts home, LocalDate day) {
        for (Ability one : home.abilities()) {
            if (one.kind().equals("SKILL") && one.value().equalsIgnoreCase(training) && one.on(day)) {
                return true;
            }
        }
        return false;
    }

    private static State pets(Fact allergy, Fact pets) {
        if (allergy.no() || pets.no()) {
            return State.PASS;
        }
        if (allergy.open() || pets.open() || allergy.values().isEmpty()) {
            return State.UNKNOWN;
        }
        List<String> there = pets.values();
        boolean meets = allergy.values().stream().anyMatch(k -> k.equals("ANY") || there.contains(k));
        return meets ? State.FAIL : State.PASS;
    }

    private static String there(HouseholdFacts home) {
        long skills =
                home.abilities().stream().filter(a -> a.kind().equals("SKILL")).count();
        return (home.told("SKILL")
                        ? skills == 1 ? "1 skill recorded" : skills + " skills recorded"
                        : "training not recorded")
                + ", pets " + Said.said(HomeQuestion.PETS, home.answer(HomeQuestion.PETS));
    }

    private static String asked(ChildFacts child) {
        Fact need = child.answer(ChildQuestion.MEDICAL);
        Fact allergy = child.answer(ChildQuestion.PET_ALLERGY);
        return "training needed: " + Said.said(ChildQuestion.MEDICAL, need) + "; allergy to pets: "
                + Said.said(ChildQuestion.PET_ALLERGY, allergy);
    }
}
