package hearth.carers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one normal form in which a record is known again next month: its name in any order, case and accents, the postcode in any
 * spelling, and the day where it has one.
 */
public final class MatchKey {
    private MatchKey() {}

    /** For what has no day of its own, such as a household. */
    public static String of(String name, @Nullable String postcode) {
        return words(name) + "|" + (postcode == null ? "" : bare(postcode).toUpperCase(Locale.ROOT));
    }

    public static String of(String name, LocalDate day, @Nullable String postcode) {
        return of(name, postcode) + "|" + day;
    }

    private static String words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}']+", -1))
                .map(MatchKey::bare)
                .filter(word -> !word.isEmpty() && !word.equals("and"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
