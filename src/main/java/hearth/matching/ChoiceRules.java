package hearth.matching;

import hearth.common.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When a decision on a home may be signed: by a named person with a reason and the child's wishes, and past no rule that bars. */
final class ChoiceRules {
    /** Without these nobody can say that the home is lawful. */
    private static final Set<RuleId> MUST_BE_KNOWN = Set.of(RuleId.H01, RuleId.H03, RuleId.H04, RuleId.H08);

    private ChoiceRules() {}

    static List<Refusal> refusals(Choice choice, Entry entry) {
        var refusals = new ArrayList<Refusal>();
        if (choice.by().isBlank()) {
            refusals.add(Refusal.at("by", "Enter the name of the person who decides."));
        }
        if (choice.reason().isBlank()) {
            refusals.add(Refusal.at("reason", "Write why this home was chosen, also where it stands first."));
        }
        if (choice.consulted().isEmpty()) {
            refusals.add(Refusal.at("consulted", "Say who was consulted, or that nobody could be reached in time."));
        }
        for (ChildFacts child : entry.request().children()) {
            Choice.Wish wish = choice.wishes().get(child.id());
            if (child.wishOn() == null
                    && (wish == null || !wish.said() || wish.by().isBlank())) {
                refusals.add(Refusal.at(
                        "wish",
                        "Write what " + child.reference() + " wishes and who asked, or why it could not be had."));
            }
        }
        if (choice.declined().values().stream().anyMatch(String::isBlank)) {
            refusals.add(Refusal.at("declined", "Say of each home that declined why it did."));
        }
        entry.lines().forEach(line -> rule(refusals, line, choice, entry));
        return refusals;
    }

    private static void rule(List<Refusal> refusals, Line line, Choice choice, Entry entry) {
        String title = line.rule().title().toLowerCase(Locale.UK);
        switch (line.state()) {
            case FAIL -> {
                if (!beyond(line, choice, entry)) {
                    String way = line.wayRound();
                    refusals.add(by(
                            line,
                            Refusal.of(
                                    line.rule().name(),
                                    "This home is barred: " + title + ". " + line.household() + "; " + line.child()
                                            + "." + (way == null ? "" : " The way round: " + way + "."))));
                }
            }
            case UNKNOWN -> {
                if (MUST_BE_KNOWN.contains(line.rule())) {
                    refusals.add(Refusal.of(
                            line.rule().name(),
                            "Find out first: " + title + ". " + line.household() + "; " + line.child() + "."));
                }
            }
            case DECISION -> {
                if (line.rule() != RuleId.H22
                        && choice.decided().getOrDefault(line.rule(), "").isBlank()) {
                    refusals.add(by(
                            line, Refusal.at(line.rule().name(), "Enter the name of whoever decided: " + title + ".")));
                }
            }
            case PASS -> {
                // Nothing speaks against it.
            }
        }
    }

    private static Refusal by(Line line, Refusal refusal) {
        String decider = line.decider();
        return decider == null ? refusal : refusal.decidedBy(decider);
    }

    /** Beyond the terms: with the decision on record for every child, or in an emergency with the name of whoever decides now. */
    private static boolean beyond(Line line, Choice choice, Entry entry) {
        if (!BeyondTerms.RULES.contains(line.rule())) {
            return false;
        }
        boolean named = choice.emergency()
                && !choice.decided().getOrDefault(line.rule(), "").isBlank();
        return named
                || entry.request().children().stream()
                        .allMatch(c -> BeyondTerms.recorded(c, entry.home().id()));
    }
}
