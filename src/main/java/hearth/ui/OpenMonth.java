package hearth.ui;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Which month is chosen on a page, so that it is again when the page is made anew. */
public final class OpenMonth {
    private @Nullable YearMonth month;

    /** The month chosen; {@code present} before anybody has chosen one. */
    YearMonth or(YearMonth present) {
        return month == null ? present : month;
    }

    void now(YearMonth chosen) {
        month = chosen;
    }
}
