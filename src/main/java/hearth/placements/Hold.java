package hearth.placements;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bed held for a request.
 *
 * @param owner who holds it
 * @param endsOn the first day on which it is free again
 */
public record Hold(
        long id,
        HouseholdId householdId,
        @Nullable String owner,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {}
