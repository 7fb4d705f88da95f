package hearth.matching;

import hearth.common.Mendable;
import java.util.Comparator;
import java.util.List;

/**
 * One household in a ledger.
 *
 * @param lines of every rule, in their order
 * @param state the worst of them
 */
public record Entry(Request request, HouseholdFacts home, List<Line> lines, State state) {
    /** Works out the worst state. */
    static Entry of(Request request, HouseholdFacts home, List<Line> lines) {
        State worst = State.PASS;
        for (Line line : lines) {
            worst = worst.worse(line.state());
        }
        return new Entry(request, home, lines, worst);
    }

    /** No rule bars it. */
    public boolean possible() {
        return state != State.FAIL;
    }

    /**
     * Whether the reader may put something on record about it: nobody decides on a home or a child they may not see.
     *
     * @throws Mendable where they may not
     */
    void mustBeSeen() {
        if (home.hidden() || request.hidden()) {
            throw new Mendable((home.hidden() ? "This household's record" : "The record of a child this home is for")
                    + " is restricted and you are not on its list. Ask the manager.");
        }
    }

    /** All of the children live there already: what is signed says what has happened. */
    public boolean livesThere() {
        return request.children().stream().allMatch(c -> home.id().equals(c.livesWith()));
    }

    /** Lines that wait for the name of whoever decided: what a rule leaves open, and what bars a home the children live in. */
    public List<Line> undecided() {
        return lines.stream()
                .filter(l -> switch (l.state()) {
                    case DECISION -> l.rule() != RuleId.H22;
                    case FAIL -> livesThere() && !BeyondTerms.onRecord(this, l);
                    case UNKNOWN, PASS -> false;
                })
                .toList();
    }

    public List<Line> lines(State wanted) {
        return lines.stream().filter(l -> l.state() == wanted).toList();
    }

    /** The line of a rule. */
    public Line line(RuleId rule) {
        return lines.stream().filter(l -> l.rule() == rule).findFirst().orElseThrow();
    }

    /** The lines, the worst first. */
    public List<Line> worstFirst() {
        return lines.stream().sorted(Comparator.comparing(Line::state)).toList();
    }

    /** Exactly one rule bars it, and there is a lawful way round. */
    public boolean nearMiss() {
        if (state != State.FAIL) {
            return false;
        }
        List<Line> fails = lines(State.FAIL);
        return fails.size() == 1 && fails.getFirst().way() != WayRound.NONE;
    }
}
