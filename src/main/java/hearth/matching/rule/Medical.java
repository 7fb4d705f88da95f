package hearth.matching.rule;

import hearth.matching.ChildFacts;
import hearth.matching.ChildQuestion;
import hearth.matching.Fact;
import hearth.matching.HomeQuestion;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Ability;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        Line line = Line.of(id(), state, () -> there(home), () -> Said.each(request, Medical::asked));
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
        String wanted = need.value();
        if (need.no()) {
            return State.PASS;
        }
        if (need.open() || wanted == null) {
            return State.UNKNOWN;
        }
        for (Ability one : home.abilities()) {
            if (one.kind().equals("SKILL") && one.value().equalsIgnoreCase(wanted) && valid(one.expiresOn(), day)) {
                return State.PASS;
            }
        }
        return home.abilities().isEmpty() ? State.UNKNOWN : need.essential() ? State.FAIL : State.DECISION;
    }

    private static boolean valid(@Nullable LocalDate expires, LocalDate day) {
        return expires == null || expires.isAfter(day);
    }

    private static State pets(Fact allergy, Fact pets) {
        String ill = allergy.value();
        String there = pets.value();
        if (allergy.no() || pets.no()) {
            return State.PASS;
        }
        if (allergy.open() || pets.open() || ill == null || there == null) {
            return State.UNKNOWN;
        }
        var kinds = Arrays.asList(there.toUpperCase(Locale.ROOT).split("[ ,]+", -1));
        boolean meets = Arrays.stream(ill.toUpperCase(Locale.ROOT).split("[ ,]+", -1))
                .anyMatch(k -> k.equals("ANY") || kinds.contains(k));
        return meets ? State.FAIL : State.PASS;
    }

    private static String there(HouseholdFacts home) {
        long skills =
                home.abilities().stream().filter(a -> a.kind().equals("SKILL")).count();
        return (home.abilities().isEmpty() ? "training not recorded" : skills + " skills recorded") + ", pets "
                + home.answer(HomeQuestion.PETS).words().toLowerCase(Locale.UK);
    }

    private static String asked(ChildFacts child) {
        Fact need = child.answer(ChildQuestion.MEDICAL);
        Fact allergy = child.answer(ChildQuestion.PET_ALLERGY);
        return "training needed: " + need.words().toLowerCase(Locale.UK) + (need.essential() ? " (essential)" : "")
                + "; allergy to pets: " + allergy.words().toLowerCase(Locale.UK);
    }
}
