package hearth.exchange.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Something to say about a place in a sheet: a cell that could not be read, or a warning.
 *
 * @param row as Excel counts it, or 0 for the sheet as a whole
 * @param column its letter, or null for the whole row
 * @param value what stands there; empty where it does not matter
 * @param message what is wrong or was done, in plain words
 */
public record Finding(int row, @Nullable String column, String value, String message) {
    /** A finding about a whole sheet. */
    public static Finding sheet(String message) {
        return new Finding(0, null, "", message);
    }
}
