package hearth.exchange.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of one difference without taking theirs. It holds until one of the two sides says something else.
 *
 * @param by the user's name
 * @param task where it is to be settled by somebody, else null
 */
public record Decision(
        Choice choice, LocalDate on, String by, @Nullable Long task) {
    /** What can be done about a difference that stays. */
    public enum Choice {
        OURS("Ours kept"),
        TASK("Task made");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
