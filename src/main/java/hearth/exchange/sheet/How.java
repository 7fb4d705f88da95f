package hearth.exchange.sheet;

import java.util.Locale;

/** What a column's meaning was taken from. */
public enum How {
    HEADING,
    VALUES,
    SAVED,
    GIVEN;

    /** As the command line says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
