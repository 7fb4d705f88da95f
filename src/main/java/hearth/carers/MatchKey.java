package hearth.carers;

import hearth.common.NameWords;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one normal form in which a record is known again next month: the words of its name, the postcode in any spelling, and the day
 * where it has one.
 */
public final class MatchKey {
    private MatchKey() {}

    /** For what has no day of its own, such as a household. */
    public static String of(String name, @Nullable String postcode) {
        String bare = postcode == null ? "" : postcode.replaceAll("[^\\p{L}\\p{N}]", "");
        return NameWords.of(name.replace(" and ", " ")) + "|" + bare.toUpperCase(Locale.ROOT);
    }

    public static String of(String name, LocalDate day, @Nullable String postcode) {
        return of(name, postcode) + "|" + day;
    }
}
