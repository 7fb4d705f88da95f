package hearth.geography;

import org.jspecify.annotations.Nullable;

/**
 * What can be said from less than the full postcode, by the directory's own postcodes of that sector or outcode.
 *
 * @param unit the sector or outcode, such as WN5
 * @param authority the one that most of its postcodes are in
 * @param agreeing how many of them are
 * @param of how many postcodes there are
 * @param centre their middle, null where none has a grid reference
 * @param milesOut 9 in 10 of them lie within so many miles of the middle, in whole miles
 */
public record Guess(
        String unit,
        Basis basis,
        String authority,
        int agreeing,
        int of,
        @Nullable GridReference centre,
        int milesOut) {
    /** A guess decides in or out only where 99 in 100 of its postcodes agree. */
    public boolean decides() {
        return agreeing * 100L >= of * 99L;
    }

    /** In whole per cent; 100 only where all agree. */
    public int share() {
        return agreeing == of ? 100 : Math.clamp(Math.round(agreeing * 100.0 / of), 1, 99);
    }
}
