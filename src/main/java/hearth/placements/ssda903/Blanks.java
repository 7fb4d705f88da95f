package hearth.placements.ssda903;

import hearth.common.FinancialYear;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the return wants blank (SSDA903 rule set 2025-26: 213 and 526 for the provider, 218, 222 and 243 for the URN, 214, 398 and
 * 420 for short breaks, 392a and 406 for unaccompanied children).
 */
final class Blanks {
    private static final Set<String> NO_PROVIDER =
            Set.of("T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14");
    private static final Set<String> NO_URN =
            Set.of("P1", "P2", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14");
    private static final Set<String> NOT_ENGLAND = Set.of("SCO", "WAL", "NIR", "NUK", "CON");
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");

    private Blanks() {}

    static boolean shortBreak(@Nullable String legalStatus) {
        return legalStatus != null && SHORT_BREAKS.contains(legalStatus);
    }

    /** Whether a place lies outside England, as far as its authority is known. */
    static boolean abroad(@Nullable String authority) {
        return authority != null && NOT_ENGLAND.contains(authority);
    }

    /**
     * A line as it may be returned.
     *
     * @param authority where the placement lies, null where not known
     * @param unaccompanied whether the child is, or in the two years before was, an unaccompanied asylum-seeking child
     */
    static Episode of(Episode e, @Nullable String authority, boolean unaccompanied) {
        String place = e.place() == null ? "" : e.place();
        boolean breaks = shortBreak(e.ls());
        return new Episode(
                e.decom(),
                FactsReading.known(e.rne()),
                FactsReading.known(e.ls()),
                FactsReading.known(e.cin()),
                e.place(),
                NO_PROVIDER.contains(place) ? null : e.placeProvider(),
                e.dec(),
                FactsReading.known(e.rec()),
                e.reasonPlaceChange(),
                breaks || unaccompanied ? null : e.homePost(),
                breaks ? null : e.plPost(),
                breaks || abroad(authority) || NO_URN.contains(place) ? null : e.urn());
    }

    /** Sex was 1 and 2 until the return of 2023-24, and is M, F and U since. */
    static String sex(String sex, FinancialYear year) {
        if (year.begins() > 2023) {
            return sex;
        }
        return switch (sex) {
            case "M" -> "1";
            case "F" -> "2";
            default -> sex;
        };
    }
}
