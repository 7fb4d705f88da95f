package hearth.matching;

import hearth.common.Miles;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.GridReference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
     * @throws RuleRefused where they may not
     */
    void mustBeSeen() {
        if (home.hidden() || request.hidden()) {
            // Practice: who may not read a record decides nothing on it; whoever keeps the list may put them on it.
            throw new RuleRefused(Refusal.of(
                    "RESTRICTED-01",
                    (home.hidden() ? "This household's record" : "The record of a child this home is for")
                            + " is restricted and you are not on its list. Ask the manager."));
        }
    }

    /** All of the children live there already: what is signed says what has happened. */
    public boolean livesThere() {
        return request.children().stream().allMatch(c -> home.id().equals(c.livesWith()));
    }

    /** In a straight line from where the child comes from; of several children, from where it is farthest. */
    public Miles miles() {
        GridReference at = home.at();
        return at == null || home.hidden()
                ? Miles.NOT_KNOWN
                : request.children().stream()
                        .filter(c -> !c.hidden())
                        .map(ChildFacts::home)
                        .filter(Objects::nonNull)
                        .map(at::milesTo)
                        .max(Comparator.comparingInt(m -> m.tenths().orElse(-1)))
                        .orElse(Miles.NOT_KNOWN);
    }

    /** Places free on the first night; null where they are not recorded or not for the reader. */
    public @Nullable Integer free() {
        return home.hidden() || home.calendar().spans().isEmpty()
                ? null
                : home.calendar().on(request.from(), Calendar.asked(request)).vacant();
    }

    /** The first day on which fewer places are free than are asked for, where they are free before; null without one. */
    public @Nullable LocalDate freeUntil() {
        Integer free = free();
        return free == null || free < request.size()
                ? null
                : home.calendar().freeUntil(request.size(), request.from(), Calendar.asked(request));
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
