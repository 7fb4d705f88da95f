package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a period of care begins; parts as in {@link PeriodOfCare}.
 *
 * @param homePostcode where the child lived, in any spelling; null where not known
 */
public record StartOfCare(
        LocalDate startsOn,
        boolean startKnown,
        String entryRne,
        String legalStatus,
        String categoryOfNeed,
        @Nullable String homePostcode,
        String homePostcodeState,
        @Nullable String homeAddress) {

    /** A child comes into care, the whole of it known. */
    public static StartOfCare on(
            LocalDate day, String legalStatus, String categoryOfNeed, @Nullable String homePostcode) {
        return new StartOfCare(
                day,
                true,
                "S",
                legalStatus,
                categoryOfNeed,
                homePostcode,
                homePostcode == null ? "NOT_KNOWN" : "KNOWN",
                null);
    }

    StartOfCare withHomePostcode(@Nullable String postcode) {
        return new StartOfCare(
                startsOn, startKnown, entryRne, legalStatus, categoryOfNeed, postcode, homePostcodeState, homeAddress);
    }
}
