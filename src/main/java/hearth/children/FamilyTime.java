package hearth.children;

import hearth.common.Code;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time a child spends with family.
 *
 * @param id 0 while it is not stored
 * @param place where, in words
 * @param visitsPerYear how often; null where nobody said
 * @param supervised of the list "family-time-kind"; null where nobody said
 * @param endsOn the first day it happens no more
 */
public record FamilyTime(
        long id,
        String withWhom,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable Integer visitsPerYear,
        @Nullable String supervised,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String source,
        int version) {
    /** How often, whether somebody watches over it, and where, in words. */
    public String how() {
        String often = visitsPerYear == null
                ? "How often is not known"
                : CodeList.named("how-often")
                        .find(String.valueOf(visitsPerYear))
                        .map(Code::label)
                        .orElse(visitsPerYear + " times a year");
        String kind = supervised == null
                ? null
                : CodeList.named("family-time-kind").label(supervised).toLowerCase(Locale.UK);
        return Stream.of(often, kind, place, postcode).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
