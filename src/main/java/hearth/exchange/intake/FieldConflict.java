package hearth.exchange.intake;

import org.jspecify.annotations.Nullable;

/**
 * A field in which a file and Hearth differ because it was changed in Hearth: Hearth stays as it is.
 *
 * @param row of the sheet
 * @param column its letter, or null
 * @param reference of the record
 * @param field its name in {@code hearth list}
 * @param stored what Hearth has, as people read it
 * @param told what the file says, as people read it
 */
public record FieldConflict(
        int row, @Nullable String column, String reference, String field, String stored, String told) {
    public String message() {
        return "Was changed in Hearth: " + reference + " has " + stored
                + " there. It stays; correct the file, or Hearth.";
    }
}
