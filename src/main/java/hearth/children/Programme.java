package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme that a child or a household takes part in.
 *
 * @param kind code of the list "programme"
 * @param endsOn the last day, null while it lasts
 * @param outcome what came of it, in words
 */
public record Programme(
        long id,
        String kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String outcome,
        @Nullable String note,
        int version) {}
