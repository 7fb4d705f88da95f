package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A risk to a child or from one, in words.
 *
 * @param id 0 while it is not stored
 * @param source who assessed it
 * @param endsOn the first day it is none any more
 */
public record Risk(
        long id,
        Direction direction,
        String words,
        @Nullable String source,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {

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
