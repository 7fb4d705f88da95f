package hearth.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A straight-line distance in tenths of a mile, or "not known". Not known is no number: it is left out of every average and is
 * neither over nor under 20 miles (the return's 999.9 marks the same thing and is never stored).
 */
public final class Miles {
    public static final Miles NOT_KNOWN = new Miles(-1);
    /** Metres in a mile as the SSDA903 return counts them; 1,609.344 would differ for about a metre around 20 miles. */
    private static final double METRES = 1609.3;

    private final int tenths;

    private Miles(int tenths) {
        this.tenths = tenths;
    }

    /** So many tenths of a mile.
     *
     * @throws IllegalArgumentException below 0 or above 999.8 miles
     */
    public static Miles ofTenths(int tenths) {
        if (tenths < 0 || tenths > 9998) {
            throw new IllegalArgumentException("A distance lies between 0 and 999.8 miles");
        }
        return new Miles(tenths);
    }

    public static Miles ofNullableTenths(@Nullable Integer tenths) {
        return tenths == null ? NOT_KNOWN : ofTenths(tenths);
    }

    /**
     * Between two grid references in metres: root of the squares, one decimal, half up; the rounded figure is what every test of
     * 20 miles looks at, because it is what the return holds.
     */
    public static Miles between(int easting1, int northing1, int easting2, int northing2) {
        double miles = Math.hypot(easting1 - easting2, northing1 - northing2) / METRES;
        int tenths = BigDecimal.valueOf(miles)
                .movePointRight(1)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return ofTenths(tenths);
    }

    public boolean known() {
        return tenths >= 0;
    }

    public OptionalInt tenths() {
        return known() ? OptionalInt.of(tenths) : OptionalInt.empty();
    }

    public @Nullable Integer tenthsOrNull() {
        return known() ? tenths : null;
    }

    public @Nullable BigDecimal milesOrNull() {
        return known() ? BigDecimal.valueOf(tenths, 1) : null;
    }

    /** Over 20 miles: exactly 20.0 is not over, and not known is not over. */
    public boolean isOver20() {
        return tenths > 200;
    }

    /** The band of the reports: under 5, 5 to 20, over 20, or not known. */
    public String band() {
        if (!known()) {
            return "not known";
        }
        return tenths < 50 ? "under 5" : tenths <= 200 ? "5 to 20" : "over 20";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Miles miles && miles.tenths == tenths;
    }

    @Override
    public int hashCode() {
        return tenths;
    }

    @Override
    public String toString() {
        return known() ? BigDecimal.valueOf(tenths, 1) + " miles" : "not known";
    }
}
