package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.AboutChildren;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.HomeDecisions;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What named persons decided about homes, each with what was on the screen. A decision places nobody by itself. */
public final class Decisions {
    private static final Map<RuleId, String> KINDS = Map.of(
            RuleId.H09, "ROOM_SHARING",
            RuleId.H20, "KS4_MOVE",
            RuleId.H21, "CONNECTED_CONSIDERED");

    private Decisions() {}

    /**
     * One as it was made.
     *
     * @param home the household, whose reference is {@code household}
     * @param withinTerms whether nothing of the terms stood against it
     * @param tookFirstLine whether the home stood first by points
     */
    public record Made(
            long id,
            LocalDate decidedOn,
            String decidedBy,
            HouseholdId home,
            String household,
            String reason,
            boolean emergency,
            Answer withinTerms,
            Answer tookFirstLine,
            Standing state,
            long snapshot,
            String sha256) {}

    /** What became of a decision. */
    public enum Standing {
        MADE("Signed, the child has not moved in yet"),
        PLACED("Carried out"),
        FELL_THROUGH("Not carried out: another home was decided on");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A home that declined or was not chosen. */
    public record Declined(String household, String reason) {}

    /**
     * Signs a decision: the wishes, the decisions of named persons, the homes that declined and the whole screen are kept with it.
     *
     * @throws RuleRefused with everything that stands in the way
     */
    public static long sign(Session session, Matching.Search search, Choice choice) {
        RuleRefused.unlessEmpty(refusals(search, choice));
        return session.write(
                Right.EDIT_CHILDREN,
                "a decision on a home",
                tx -> sign(tx, session, search, choice, entry(search, choice)));
    }

    /** Everything that stands in the way of signing it. */
    public static List<Refusal> refusals(Matching.Search search, Choice choice) {
        Entry entry = entry(search, choice);
        if (entry.home().hidden()) {
            throw new Mendable("This household's record is restricted and you are not on its list. Ask the manager.");
        }
        return ChoiceRules.refusals(choice, entry);
    }

    private static Entry entry(Matching.Search search, Choice choice) {
        return search.ledger().entries().stream()
                .filter(e -> e.home().id().equals(choice.home()))
                .findFirst()
                .orElseThrow(() -> new Mendable("That household is not in this search. Search again."));
    }

    private static long sign(Tx tx, Session session, Matching.Search search, Choice choice, Entry entry) {
        ChildId about = entry.request().children().getFirst().id();
        String body = Snapshot.body(search);
        long snapshot = tx.insert(
                about,
                "match_snapshot",
                Row.of("made_at", tx.now()).and("body", body).and("sha256", Snapshot.hash(body)));
        ReferralId referral = search.referral();
        boolean within = entry.lines().stream()
                .filter(l -> BeyondTerms.RULES.contains(l.rule()))
                .noneMatch(l -> l.state() == State.FAIL);
        long id = tx.insert(
                about,
                "match_decision",
                Row.of("referral_id", referral)
                        .and("snapshot_id", snapshot)
                        .and("household_id", choice.home())
                        .and("decided_on", session.today())
                        .and("decided_by", choice.by().strip())
                        .and("reason", choice.reason().strip())
                        .and("emergency", choice.emergency())
                        .and("within_terms", within ? Answer.YES : Answer.NO)
                        .and("took_first_line", first(search, entry))
                        .and("state", "MADE"));
        var wishes = wishes(tx, session.today(), choice, entry);
        for (ChildFacts child : entry.request().children()) {
            tx.insert(
                    child.id(),
                    "match_decision_child",
                    Row.of("decision_id", id).and("child_id", child.id()).and("wish_id", wishes.get(child.id())));
            decided(tx, session.today(), choice, entry, child.id());
        }
        choice.consulted().stream()
                .distinct()
                .forEach(who -> tx.insert(
                        about, "match_consulted", Row.of("decision_id", id).and("who", who)));
        choice.declined()
                .forEach((home, why) -> tx.insert(
                        about,
                        "match_declined",
                        Row.of("decision_id", id).and("household_id", home).and("reason", why.strip())));
        if (referral != null) {
            Referrals.find(tx.sql(), referral)
                    .filter(r -> !r.states().getLast().state().closed())
                    .ifPresent(r -> Referrals.move(tx, r, session.today(), Referral.State.MATCHED));
        }
        entry.request()
                .children()
                .forEach(child -> HomeDecisions.signed(tx, child.id(), choice.home(), id, session.today()));
        return id;
    }

    private static Answer first(Matching.Search search, Entry entry) {
        return search.ranking()
                .of(entry.home())
                .map(r -> r.rank() == 1 ? Answer.YES : Answer.NO)
                .orElse(Answer.NO);
    }

    private static Map<ChildId, Long> wishes(Tx tx, LocalDate today, Choice choice, Entry entry) {
        var ids = new HashMap<ChildId, Long>();
        for (ChildFacts child : entry.request().children()) {
            Choice.Wish wish = choice.wishes().get(child.id());
            ids.put(
                    child.id(),
                    wish != null && wish.said()
                            ? AboutChildren.wish(tx, child.id(), wish.on(today))
                            : DecisionStore.lastWish(tx.sql(), child.id()));
        }
        return ids;
    }

    private static void decided(Tx tx, LocalDate today, Choice choice, Entry entry, ChildId child) {
        for (Line line : entry.lines()) {
            String name = choice.decided().getOrDefault(line.rule(), "");
            String role = line.decider();
            boolean beyond = line.state() == State.FAIL && BeyondTerms.RULES.contains(line.rule());
            if (name.isBlank() || role == null) {
                continue;
            }
            if (beyond) {
                BeyondTerms.insert(tx, child, entry, line, name, today, "");
            } else if (line.state() == State.DECISION) {
                tx.insert(
                        child,
                        "authority_decision",
                        Row.of("kind", kind(line))
                                .and("child_id", child)
                                .and("household_id", choice.home())
                                .and("role", role)
                                .and("name", name.strip())
                                .and("decided_on", today)
                                .and("outcome", "YES")
                                .and("text", line.rule() + " " + line.rule().title()));
            }
        }
    }

    private static String kind(Line line) {
        return line.rule() == RuleId.H19
                ? String.valueOf(line.decider()).contains("director") ? "AT_A_DISTANCE" : "OUT_OF_AREA"
                : KINDS.getOrDefault(line.rule(), "OTHER");
    }

    /** Those about a child, the latest first. */
    public static List<Made> of(Handle h, ChildId child) {
        return DecisionStore.of(h, child);
    }

    /** Who was consulted, in the words of the form. */
    public static List<String> consulted(Handle h, Made made) {
        return DecisionStore.consulted(h, made.id());
    }

    /** Homes that declined or were not chosen, and why. */
    public static List<Declined> declined(Handle h, Made made) {
        return DecisionStore.declined(h, made.id());
    }

    /** What each child wished, or why it could not be had, in the order of their references. */
    public static List<String> wishes(Handle h, Made made) {
        return DecisionStore.wishes(h, made.id());
    }

    /** What was on the screen when a decision was made; null where it does not hold what was signed. */
    public static @Nullable String screen(Handle h, Made made) {
        String body = DecisionStore.body(h, made.snapshot());
        return Snapshot.hash(body).equals(made.sha256()) ? body : null;
    }
}
