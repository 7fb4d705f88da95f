package hearth.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet is to be read: as somebody said, or as a team corrected it before.
 *
 * @param sheet the name of the sheet, or null for any
 * @param signature of the headings ({@link Signature}), or null
 * @param kind what the sheet holds
 * @param headerRow the last heading row, 0 for a sheet without headings, or null to look for it
 * @param columns what each column fills
 */
public record SheetMapping(
        @Nullable String sheet,
        @Nullable String signature,
        SheetKind kind,
        @Nullable Integer headerRow,
        List<Column> columns) {
    /**
     * One column: found again by its heading, or by its letter where it has none.
     *
     * @param field the field's name, or null for a column to leave out
     */
    public record Column(
            @Nullable String column,
            @Nullable String heading,
            @Nullable String field) {}

    /** The mapping that a sheet was read by, to be kept for next month. */
    public static SheetMapping of(Understood sheet) {
        return new SheetMapping(
                sheet.name(),
                sheet.signature(),
                sheet.kind(),
                sheet.headerRow(),
                sheet.columns().stream()
                        .map(c -> new Column(c.letter(), c.heading().isEmpty() ? null : c.heading(), c.fieldName()))
                        .toList());
    }
}
