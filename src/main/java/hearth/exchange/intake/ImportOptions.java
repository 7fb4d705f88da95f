package hearth.exchange.intake;

import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read; what is left open is guessed.
 *
 * @param sheet the only sheet to read, or null for all
 * @param kind what the sheets hold, or null
 * @param mapping which column is what, or null; it is remembered for the next file with the same headings
 */
public record ImportOptions(
        @Nullable String sheet,
        @Nullable SheetKind kind,
        @Nullable MappingFile mapping) {
    public static final ImportOptions GUESS = new ImportOptions(null, null, null);
}
