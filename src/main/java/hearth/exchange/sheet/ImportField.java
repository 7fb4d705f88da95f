package hearth.exchange.sheet;

import hearth.exchange.sheet.value.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a column of a kind of sheet may fill.
 *
 * @param kind the kind of sheet
 * @param name the field's name in {@code hearth list}, or the return's own
 * @param type how its cells are read
 * @param list the word list of a code, else null
 * @param weight how much it says about the kind of sheet, 0 to 4
 * @param strict whether a cell that cannot be read rejects its row; else it is left out and said
 * @param headings the words teams use, normalised
 */
public record ImportField(
        SheetKind kind,
        String name,
        FieldType type,
        @Nullable String list,
        int weight,
        boolean strict,
        List<Heading> headings) {
    /** Whether several columns may fill it together. */
    public boolean joins() {
        return switch (type) {
            case NAMES, ADDRESS, NOTES, PHONE -> true;
            default -> false;
        };
    }
}
