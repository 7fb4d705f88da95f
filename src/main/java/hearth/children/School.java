package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school a child goes to.
 *
 * @param id 0 while it is not stored
 * @param yearGroup -2 nursery, 0 reception, 1 to 13, 14 further education
 * @param endsOn the first day the child goes there no more
 */
public record School(
        long id,
        String school,
        @Nullable String postcode,
        @Nullable Integer yearGroup,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String source,
        int version) {}
