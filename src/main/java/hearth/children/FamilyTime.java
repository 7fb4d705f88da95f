package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time a child spends with family.
 *
 * @param id 0 while it is not stored
 * @param place where, in words
 * @param visitsPerYear how often; null where nobody said
 * @param endsOn the first day it happens no more
 */
public record FamilyTime(
        long id,
        String withWhom,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable Integer visitsPerYear,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String source,
        int version) {}
