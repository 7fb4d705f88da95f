package hearth.children;

import hearth.common.CodeList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A risk to a child or from one, in words.
 *
 * @param id 0 while it is not stored
 * @param kind of the list "risk-kind"; null where nobody said
 * @param source who assessed it
 * @param endsOn the first day it is none any more
 */
public record Risk(
        long id,
        Direction direction,
        @Nullable String kind,
        String words,
        @Nullable String source,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {

    /** What kind it is, and in words. */
    public String told() {
        return (kind == null ? "" : CodeList.named("risk-kind").label(kind) + ". ") + words;
    }

    /** From whom to whom. */
    public enum Direction {
        FROM_OTHERS("From others to the child"),
        TO_OTHERS("From the child to others"),
        TO_SELF("From the child to himself or herself");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
