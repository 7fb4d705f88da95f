package hearth.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an approval ended.
 *
 * @param on the first day on which it was no longer in force
 * @param reason a code of the list "ending"
 */
public record Ending(LocalDate on, String reason, @Nullable String detail) {}
