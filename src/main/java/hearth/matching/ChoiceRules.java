package hearth.matching;

import hearth.common.Refusal;
import hearth.placements.HomeDecisions;
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
        var refusals = new ArrayList<>(HomeDecisions.unsaid("by", choice.by(), "reason", choice.reason()));
        if (choice.consulted().isEmpty()) {
            refusals.add(Refusal.at("consulted", HomeDecisions.CONSULTED));
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
        entry.undecided().stream()
                .filter(l -> choice.decided().getOrDefault(l.rule(), "").isBlank())
                .forEach(l -> refusals.add(by(l, Refusal.at(l.rule().name(), asked(l)))));
        for (Line line : entry.undecided()) {
            String also = line.also();
            if (also != null && choice.also().getOrDefault(line.rule(), "").isBlank()) {
                refusals.add(Refusal.at(
                                Choice.alsoAt(line.rule()),
                                "Enter the name of whoever decided as " + also + ": " + title(line) + ".")
                        .decidedBy(also));
            }
        }
        if (!entry.livesThere()) {
            entry.lines().stream()
                    .filter(line -> line.rule() != RuleId.H08 || !promised(choice, entry))
                    .forEach(line -> plan(refusals, line, entry));
        }
        return refusals;
    }

    /** Another service keeps the places of its carers itself: with its word there is one. */
    private static boolean promised(Choice choice, Entry entry) {
        return !entry.home().own()
                && entry.line(RuleId.H08).state() == State.UNKNOWN
                && !choice.decided().getOrDefault(RuleId.H01, "").isBlank();
    }

    /** What names are asked for: of a decision that is open, and of one that was made although the home is barred. */
    private static String asked(Line line) {
        return (line.state() == State.FAIL
                        ? "The child lives there although this bars the home. Enter the name of whoever decided it: "
                        : "Enter the name of whoever decided: ")
                + title(line) + ".";
    }

    /** A plan goes past no rule that bars, and not ahead of what must be known; what has happened is signed as it is. */
    private static void plan(List<Refusal> refusals, Line line, Entry entry) {
        String sides = title(line) + ". " + line.household() + "; " + line.child() + ".";
        if (line.state() == State.FAIL && !BeyondTerms.onRecord(entry, line)) {
            String way = line.wayRound();
            refusals.add(by(
                    line,
                    Refusal.of(
                            line.rule().name(),
                            "This home is barred: " + sides + (way == null ? "" : " The way round: " + way + "."))));
        } else if (line.state() == State.UNKNOWN && MUST_BE_KNOWN.contains(line.rule())) {
            refusals.add(Refusal.of(line.rule().name(), "Find out first: " + sides));
        }
    }

    private static String title(Line line) {
        return line.rule().title().toLowerCase(Locale.UK);
    }

    private static Refusal by(Line line, Refusal refusal) {
        String decider = line.decider();
        return decider == null ? refusal : refusal.decidedBy(decider);
    }
}
