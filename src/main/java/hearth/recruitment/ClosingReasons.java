package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Why enquiries are closed before an application: Hearth's reasons until a team sets its own. A reason of a team's own is kept by its
 * words; Ofsted's reasons for withdrawing and the decisions are the same for everybody.
 */
public final class ClosingReasons {
    /** The list of all that Hearth knows. */
    public static final String LIST = "enquiry-closed";

    private static final String BEFORE = "ENQUIRY";
    private static final String REPEATED = "DUPLICATE";
    private static final int LONGEST = 80;
    private static final int MOST = 40;

    private ClosingReasons() {}

    /** What may be chosen now: the team's reasons, then Ofsted's for those who have applied, then decisions. */
    public static List<Code> offered(Handle h) {
        return Stream.concat(
                        before(h).stream(),
                        CodeList.named(LIST).all().stream()
                                .filter(code -> !code.group().equals(BEFORE))
                                .filter(code -> !code.code().equals("APPROVED")))
                .toList();
    }

    /** Those for an enquiry without an application, in the team's order. */
    public static List<Code> before(Handle h) {
        List<ClosingReasonStore.Stored> own = ClosingReasonStore.all(h);
        return own.isEmpty()
                ? CodeList.named(LIST).all().stream()
                        .filter(ClosingReasons::standard)
                        .toList()
                : own.stream()
                        .map(ClosingReasonStore.Stored::reason)
                        .map(reason -> CodeList.named(LIST)
                                .find(reason)
                                .orElseGet(() -> new Code(reason, reason, BEFORE, null, null)))
                        .toList();
    }

    /** The words of every reason that the team ever had of its own, those no longer offered too: an old list still names them. */
    public static List<String> ever(Handle h) {
        return ClosingReasonStore.ever(h).stream()
                .filter(reason -> CodeList.named(LIST).find(reason).isEmpty())
                .toList();
    }

    private static boolean standard(Code code) {
        return code.group().equals(BEFORE) && !code.code().equals(REPEATED);
    }

    /** The group of a reason that may be chosen now: ENQUIRY, WITHDRAWN or DECISION; empty for one that may not. */
    static String group(Handle h, String reason) {
        Optional<Code> known = CodeList.named(LIST).find(reason);
        return known.map(Code::group)
                .orElseGet(() -> ClosingReasonStore.all(h).stream()
                                .anyMatch(s -> s.reason().equals(reason))
                        ? BEFORE
                        : "");
    }

    /**
     * Sets those offered from now on; what was closed before keeps its reason.
     *
     * @param lines one reason each, in the order in which they are offered
     * @throws RuleRefused where there is none, one twice, one too long, or one that is Ofsted's or a decision
     */
    public static void set(Session session, List<String> lines) {
        var refusals = new ArrayList<Refusal>();
        var reasons = new ArrayList<String>();
        for (String line : lines) {
            String words = line.strip();
            Optional<Code> known = known(words);
            String reason = known.map(Code::code).orElse(words);
            if (known.isPresent() && !standard(known.get())) {
                refuse(refusals, words + " is recorded in its own way. Leave it out here.");
            } else if (words.length() > LONGEST) {
                refuse(refusals, "A reason has at most " + LONGEST + " letters: " + words.substring(0, 20) + "…");
            } else if (reasons.stream().anyMatch(reason::equalsIgnoreCase)) {
                refuse(refusals, "The same reason stands there twice: " + words);
            } else {
                reasons.add(reason);
            }
        }
        if (lines.isEmpty()) {
            refuse(refusals, "Enter at least one reason.");
        }
        if (lines.size() > MOST) {
            refuse(refusals, "More than " + MOST + " reasons help nobody choose. Leave some out.");
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.SET_PRACTICE, "reasons for closing", tx -> {
            for (ClosingReasonStore.Stored old : ClosingReasonStore.all(tx.sql())) {
                tx.update(null, "closing_reason", old.id(), old.version(), Row.of("retired_on", session.today()));
            }
            for (int i = 0; i < reasons.size(); i++) {
                tx.insert(null, "closing_reason", Row.of("position", i + 1).and("reason", reasons.get(i)));
            }
            return reasons;
        });
    }

    private static void refuse(List<Refusal> refusals, String words) {
        refusals.add(Refusal.at("reasons", words));
    }

    /** The code whose label or code these words are. */
    private static Optional<Code> known(String words) {
        String lower = words.toLowerCase(Locale.UK);
        return CodeList.named(LIST).all().stream()
                .filter(code -> code.label().toLowerCase(Locale.UK).equals(lower)
                        || code.code().toLowerCase(Locale.UK).equals(lower))
                .findFirst();
    }
}
