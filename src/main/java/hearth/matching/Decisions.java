package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What named persons decided about homes, each with what was on the screen. A decision places nobody by itself. */
public final class Decisions {
    private Decisions() {}

    /**
     * One as it was made.
     *
     * @param home the household, whose reference is {@code household}
     * @param hidden whether the reader may not see the household: neither its reference nor the reason is told then
     * @param afterwards whether the child lived there already, and {@code emergency} whether that had been an emergency
     * @param withinTerms whether nothing of the terms stood against it
     * @param tookFirstLine whether the home stood first by points
     */
    public record Made(
            long id,
            LocalDate decidedOn,
            String decidedBy,
            HouseholdId home,
            boolean hidden,
            String household,
            String reason,
            boolean afterwards,
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

    /**
     * A home that declined or was not chosen.
     *
     * @param reason a code of the list "declined-reason", or other words
     */
    public record Declined(String household, String reason) {}

    /**
     * Signs a decision: the wishes, the decisions of named persons, the homes that declined and the whole screen are kept with it.
     * Where some of the children live in the home and wait for its decision, and others do not live there, it is signed for those
     * who do.
     *
     * @throws RuleRefused with everything that stands in the way
     */
    public static long sign(Session session, Matching.Search search, Choice choice) {
        RuleRefused.unlessEmpty(refusals(search, choice));
        Matching.Search signed = search.signing(choice.home());
        return session.write(
                Right.EDIT_CHILDREN,
                "a decision on a home",
                tx -> new Signing(tx, session.today(), signed, choice, entry(signed, choice)).sign());
    }

    /** Everything that stands in the way of signing it. */
    public static List<Refusal> refusals(Matching.Search search, Choice choice) {
        Entry entry = entry(search.signing(choice.home()), choice);
        entry.mustBeSeen();
        return ChoiceRules.refusals(choice, entry);
    }

    private static Entry entry(Matching.Search search, Choice choice) {
        return search.ledger().entries().stream()
                .filter(e -> e.home().id().equals(choice.home()))
                .findFirst()
                .orElseThrow(() -> new Mendable("That household is not in this search. Search again."));
    }

    /** Those about a child, the latest first. */
    public static List<Made> of(Handle h, ChildId child) {
        return DecisionStore.of(h, child);
    }

    /** Who was consulted, in the words of the form. */
    public static List<String> consulted(Handle h, Made made) {
        return DecisionStore.consulted(h, made.id());
    }

    /** Homes that declined or were not chosen, and why; of one that the reader may not see neither. */
    public static List<Declined> declined(Handle h, Made made) {
        return DecisionStore.declined(h, made.id());
    }

    /** What each child wished, or why it could not be had, in the order of their references. */
    public static List<String> wishes(Handle h, Made made) {
        return DecisionStore.wishes(h, made.id());
    }

    /** The homes as they stood on the screen when a decision was made; null where what is kept is not what was signed. */
    public static @Nullable List<Kept> kept(Handle h, Made made) {
        String body = screen(h, made);
        return body == null ? null : Kept.homes(body, DecisionStore.hidden(h));
    }

    /** The joint plan from which it was decided, line by line; nothing where there was none, or what is kept is not what was signed. */
    public static List<String> plan(Handle h, Made made) {
        String body = screen(h, made);
        return body == null ? List.of() : Kept.plan(body, DecisionStore.hidden(h));
    }

    /** What was on the screen when a decision was made; null where it does not hold what was signed. */
    static @Nullable String screen(Handle h, Made made) {
        String body = DecisionStore.body(h, made.snapshot());
        return Snapshot.hash(body).equals(made.sha256()) ? body : null;
    }
}
