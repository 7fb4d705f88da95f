package hearth.exchange.intake;

import hearth.common.FinancialYear;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read; what is left open is guessed.
 *
 * @param sheet the only sheet to read, or null for all
 * @param kind what the sheets hold, or null
 * @param mapping which column is what, or null; it is remembered for the next file with the same headings
 * @param year the collection year of an SSDA903 return, or null for the one its last day lies in
 */
public record ImportOptions(
        @Nullable String sheet,
        @Nullable SheetKind kind,
        @Nullable MappingFile mapping,
        @Nullable FinancialYear year) {
    public static final ImportOptions GUESS = new ImportOptions(null, null, null, null);

    /** The same for a return of that collection year. */
    public ImportOptions of(FinancialYear collectionYear) {
        return new ImportOptions(sheet, kind, mapping, collectionYear);
    }
}
