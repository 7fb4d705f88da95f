package hearth.children;

import hearth.common.NameWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one column by which a row of a file is recognised where it has no number: date of birth, then the words of the name. */
final class MatchKey {
    private MatchKey() {}

    static String of(@Nullable String firstName, @Nullable String lastName, LocalDate born) {
        String name = (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        return born + " " + NameWords.of(name);
    }
}
