package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.PlacementRules;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A named person's decision that a child may live beyond a home's terms for six working days (CPPCR 2010 reg 23), on record. */
public final class BeyondTerms {
    /** Beyond these a recorded decision may go; beyond any other rule it may not. */
    public static final Set<RuleId> RULES = Set.of(RuleId.H03, RuleId.H04, RuleId.H06, RuleId.H07);

    static final String KIND = "BEYOND_TERMS_REG23";
    private static final String DECIDER = "the agency decision maker";

    private BeyondTerms() {}

    /** Nothing but its terms bars the home. */
    public static boolean alone(Entry entry) {
        List<Line> fails = entry.lines(State.FAIL);
        return !fails.isEmpty() && fails.stream().allMatch(l -> RULES.contains(l.rule()));
    }

    /** Whether a line says beyond the terms, and somebody has decided so for every child of the request. */
    static boolean onRecord(Entry entry, Line line) {
        return RULES.contains(line.rule())
                && entry.request().children().stream()
                        .allMatch(c -> recorded(c, entry.home().id()));
    }

    private static boolean recorded(ChildFacts child, HouseholdId home) {
        var decided = child.decision(KIND, home);
        return decided != null && decided.yes() && home.equals(decided.household());
    }

    /**
     * Puts on record who decided, for every child of the request; it runs out unless the child moves in within the six days.
     *
     * @throws RuleRefused where another rule bars the home too, the record of the home or a child may not be seen, nobody is named, no
     *     reason is given, or the day has not come
     */
    public static void record(Session session, Entry entry, String name, LocalDate on, String why) {
        entry.mustBeSeen();
        if (!alone(entry)) {
            // CPPCR 2010 reg 23 sets aside the terms of an approval and nothing else.
            throw new RuleRefused(Refusal.of(
                    "BEYOND-01", "Another rule bars this home: a decision beyond its terms would not be enough."));
        }
        var missing = new ArrayList<>(NamedDecision.missing(name, on, session.today()));
        if (why.isBlank()) {
            missing.add(Refusal.at("why", "Write why the child must live there beyond the terms."));
        }
        RuleRefused.unlessEmpty(missing);
        session.write(Right.EDIT_CHILDREN, "a decision beyond the terms", tx -> {
            for (Line line : entry.lines(State.FAIL)) {
                for (ChildFacts child : entry.request().children()) {
                    insert(
                            tx,
                            child.id(),
                            entry,
                            line,
                            name,
                            on,
                            entry.request().from(),
                            why);
                }
            }
            return entry;
        });
    }

    /** From the night on which the child moves in, or is to. */
    static void insert(
            Tx tx, ChildId child, Entry entry, Line line, String name, LocalDate on, LocalDate from, String why) {
        tx.insert(
                child,
                "authority_decision",
                Row.of("kind", KIND)
                        .and("child_id", child)
                        .and("household_id", entry.home().id())
                        .and("role", Objects.requireNonNullElse(line.decider(), DECIDER))
                        .and("name", name.strip())
                        .and("decided_on", on)
                        .and("outcome", "YES")
                        .and("expires_on", PlacementRules.beyondTermsUntil(from))
                        .and(
                                "text",
                                line.rule() + " " + line.rule().title() + (why.isBlank() ? "" : ": " + why.strip())));
    }
}
