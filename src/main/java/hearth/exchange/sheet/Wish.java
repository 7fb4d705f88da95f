package hearth.exchange.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a sheet to be read as; anything left open is guessed.
 *
 * @param kind the kind of sheet, or null
 * @param mapping a mapping file that was given, or null
 */
public record Wish(@Nullable SheetKind kind, @Nullable MappingFile mapping) {
    public static final Wish NONE = new Wish(null, null);
}
