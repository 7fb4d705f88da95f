package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.Letters;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet and what it was taken for.
 *
 * @param column counted from 0
 * @param heading as written; empty where the column has none
 * @param field what it fills, or null for a column left out
 * @param how what that was taken from, or null for a column left out
 */
public record MappedColumn(
        int column,
        String heading,
        @Nullable ImportField field,
        @Nullable How how) {
    public String letter() {
        return Letters.of(column);
    }

    /** The field's name, or null for a column left out. */
    public @Nullable String fieldName() {
        return field == null ? null : field.name();
    }
}
