package hearth.children;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one column by which a row of a file is recognised where it has no number: date of birth, then the words of the name without
 * accents, case or order, so that "OKAFOR, Ada" is "Ada Okafor".
 */
final class MatchKey {
    private MatchKey() {}

    static String of(@Nullable String firstName, @Nullable String lastName, LocalDate born) {
        String name = (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK)
                .replaceAll("['\u2019`]", "");
        String words = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> !w.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        return born + " " + words;
    }
}
