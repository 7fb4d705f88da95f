package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.HomeDecisions;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a named person of another service or of a council decided about a child and a home before anybody signs, agreed or refused: put
 * on record, so that the rule it belongs to says so. The latest counts.
 */
public final class NamedDecision {
    /** The service that approved the carers agrees to the child (CPPCR 2010 reg 22). */
    public static final String CONSENT = "PROVIDER_CONSENT";

    /** A risk was assessed for one home and signed off (NMS 2011 standards 10.6 and 15). */
    public static final String RISK = "RISK_ACCEPTED";

    /** Who agrees where carers are another service's. */
    public static final String SERVICE = "the service that approved them";

    private static final String AT_A_DISTANCE = "AT_A_DISTANCE";
    private static final String OUT_OF_AREA = "OUT_OF_AREA";
    private static final Map<RuleId, List<String>> KINDS = Map.of(
            RuleId.H01, List.of(CONSENT),
            RuleId.H09, List.of("ROOM_SHARING"),
            RuleId.H11, List.of(RISK),
            RuleId.H19, List.of(AT_A_DISTANCE, OUT_OF_AREA),
            RuleId.H20, List.of("KS4_MOVE"));

    private NamedDecision() {}

    /** What is decided where a line waits for somebody's word, as {@code AuthorityDecision.Kind} has it; empty where nothing is. */
    static Optional<String> asked(Line line) {
        List<String> kinds = KINDS.getOrDefault(line.rule(), List.of());
        boolean open = switch (line.state()) {
            case DECISION -> true;
            case FAIL -> line.way() == WayRound.DECISION || line.way() == WayRound.ASSESSMENT;
            case UNKNOWN, PASS -> false;
        };
        boolean theirs = line.rule() != RuleId.H01 || SERVICE.equals(line.decider());
        boolean near =
                line.rule() == RuleId.H19 && !String.valueOf(line.decider()).contains("director");
        return open && theirs && !kinds.isEmpty()
                ? Optional.of(near ? kinds.getLast() : kinds.getFirst())
                : Optional.empty();
    }

    /** The same, and what was decided already and may be decided otherwise. */
    public static Optional<String> kind(Entry entry, Line line) {
        return asked(line)
                .or(() -> KINDS.getOrDefault(line.rule(), List.of()).stream()
                        .filter(kind -> entry.request().children().stream()
                                .anyMatch(c -> c.decision(kind, entry.home().id()) != null))
                        .findFirst());
    }

    /** Whether somebody of a kind is kept away by a risk alone, which may be signed off; by no court and no care plan. */
    public static boolean ofRisk(ChildFacts.Apart apart) {
        return apart.basis().equals("RISK")
                && apart.kind() != null
                && apart.child() == null
                && apart.person() == null
                && apart.household() == null;
    }

    /**
     * Puts on record what was decided, for every child of the request; that a risk is accepted, for those of whom it is known.
     *
     * @param why the reason; needed where it was refused
     * @throws RuleRefused where nobody is named, a refusal has no reason, or the day has not come
     */
    public static void record(
            Session session, Entry entry, Line line, String name, LocalDate on, Answer outcome, String why) {
        entry.mustBeSeen();
        String kind = kind(entry, line).orElseThrow();
        var missing = new ArrayList<>(missing(name, on, session.today()));
        if (outcome == Answer.NO && why.isBlank()) {
            missing.add(Refusal.at("why", "Write why it was refused."));
        }
        RuleRefused.unlessEmpty(missing);
        session.write(Right.EDIT_CHILDREN, "a decision of a named person", tx -> {
            for (ChildFacts child : entry.request().children()) {
                if (!kind.equals(RISK) || atRisk(child, entry)) {
                    insert(tx, child.id(), entry, line, kind, line.decider(), name, on, outcome, why);
                }
            }
            return entry;
        });
    }

    /** Whether there is a risk to be accepted, or one of which it was decided before. */
    private static boolean atRisk(ChildFacts child, Entry entry) {
        return child.apart().stream().anyMatch(NamedDecision::ofRisk)
                || child.decision(RISK, entry.home().id()) != null;
    }

    /** What a decision of a named person lacks. */
    static List<Refusal> missing(String name, LocalDate on, LocalDate today) {
        var missing = new ArrayList<Refusal>();
        if (name.isBlank()) {
            missing.add(Refusal.at("name", "Enter the name of whoever decided."));
        }
        if (on.isAfter(today)) {
            missing.add(Refusal.at("on", BritishDates.format(on) + " has not come yet. Enter the day it was decided."));
        }
        return missing;
    }

    static void insert(
            Tx tx,
            ChildId child,
            Entry entry,
            Line line,
            String kind,
            @Nullable String role,
            String name,
            LocalDate on,
            Answer outcome,
            String why) {
        tx.insert(
                child,
                "authority_decision",
                Row.of("kind", kind)
                        .and("child_id", child)
                        .and("household_id", entry.home().id())
                        .and(
                                "role",
                                Objects.requireNonNullElse(role, kind.equals(CONSENT) ? SERVICE : HomeDecisions.WHO))
                        .and("name", name.strip())
                        .and("decided_on", on)
                        .and("outcome", outcome.name())
                        .and(
                                "text",
                                line.rule() + " " + line.rule().title() + (why.isBlank() ? "" : ": " + why.strip())));
    }
}
