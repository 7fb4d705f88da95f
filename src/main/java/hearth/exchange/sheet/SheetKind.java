package hearth.exchange.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a sheet are about. */
public enum SheetKind {
    ENQUIRIES("enquiries"),
    HOUSEHOLDS("households"),
    CHILDREN("children"),
    PLACEMENTS("placements"),
    COSTS("costs"),
    LEDGER("ledger"),
    SSDA903_HEADER("ssda903-header"),
    SSDA903_EPISODES("ssda903-episodes"),
    SSDA903_REVIEWS("ssda903-reviews"),
    SSDA903_UASC("ssda903-uasc"),
    SSDA903_MISSING("ssda903-missing"),
    SSDA903_PREVIOUS_PERMANENCE("ssda903-previous-permanence"),
    UNKNOWN("unknown");

    private final String code;

    SheetKind(String code) {
        this.code = code;
    }

    /** As the command line calls it. */
    public String code() {
        return code;
    }

    public boolean isReturn() {
        return code.startsWith("ssda903");
    }

    public static Optional<SheetKind> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(k -> k.code.equals(wanted)).findFirst();
    }
}
