package hearth.carers.concerns;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.CodeList;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What can come of a concern and what can follow it: Hearth's own lists, which are general knowledge (GK), until the council sets its own. A
 * line of its own is stored as the words it says.
 */
public final class ConcernChoices {
    private static final int LONGEST = 80;

    private ConcernChoices() {}

    /** One list of choices. */
    public enum Of {
        ALLEGATION("Outcomes of an allegation", "concern-outcome"),
        STANDARDS_OF_CARE("Outcomes of a concern about standards of care", "concern-outcome"),
        COMPLAINT("Outcomes of a complaint", "concern-outcome"),
        FOLLOWED("What follows an outcome", "concern-followed");

        private final String label;
        private final String codes;

        Of(String label, String codes) {
            this.label = label;
            this.codes = codes;
        }

        public String label() {
            return label;
        }

        /** The outcomes of a kind of concern. */
        public static Of outcomes(ConcernKind kind) {
            return valueOf(kind.name());
        }

        /** Hearth's own. */
        public List<Choice> standard() {
            return CodeList.named(codes).all().stream()
                    .filter(code -> this == FOLLOWED || code.group().equals(name()))
                    .map(code -> new Choice(code.code(), code.label()))
                    .toList();
        }

        /** A line as it is stored: Hearth's code where Hearth has it, else its own words. */
        private Choice choice(String words) {
            return standard().stream()
                    .filter(known -> known.label().equalsIgnoreCase(words)
                            || known.code().equals(words))
                    .findFirst()
                    .orElseGet(() -> new Choice(words, words));
        }
    }

    /** One that can be chosen. */
    public record Choice(String code, String label) {}

    /** Those that are offered, in their order. */
    public static List<Choice> of(Handle h, Of list) {
        List<Choice> own = ConcernChoiceStore.inUse(h, list).stream()
                .map(kept -> list.choice(kept.code()))
                .toList();
        return own.isEmpty() ? list.standard() : own;
    }

    /**
     * Sets what is offered from now on; what was decided before keeps what it says.
     *
     * @throws RuleRefused where there is none, one twice, or one too long to be read in a list
     */
    public static void set(Session session, Of list, List<String> words) {
        List<Choice> told = words.stream().map(one -> list.choice(one.strip())).toList();
        var refusals = new ArrayList<Refusal>();
        if (told.isEmpty()) {
            refusals.add(Refusal.at("choice1", "Enter at least one."));
        }
        for (int i = 0; i < told.size(); i++) {
            String field = "choice" + (i + 1);
            String label = told.get(i).label().toLowerCase(Locale.UK);
            if (label.length() > LONGEST) {
                refusals.add(Refusal.at(field, "Say it in " + LONGEST + " characters or fewer."));
            }
            if (told.subList(0, i).stream()
                    .anyMatch(before -> before.label().toLowerCase(Locale.UK).equals(label))) {
                refusals.add(Refusal.at(field, "The same stands there twice."));
            }
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.SET_PRACTICE, "what can come of a concern", tx -> {
            for (ConcernChoiceStore.Kept old : ConcernChoiceStore.inUse(tx.sql(), list)) {
                tx.update(null, "concern_choice", old.id(), old.version(), Row.of("retired_on", session.today()));
            }
            for (int i = 0; i < told.size(); i++) {
                tx.insert(
                        null,
                        "concern_choice",
                        Row.of("list", list)
                                .and("position", i + 1)
                                .and("code", told.get(i).code()));
            }
            return told;
        });
    }

    /** Whether something can be chosen: it is offered, or stands there already. */
    static boolean offered(Handle h, Of list, String code, @Nullable String before) {
        return code.equals(before)
                || of(h, list).stream().anyMatch(choice -> choice.code().equals(code));
    }
}
