package hearth.common;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a {@link Question}.
 *
 * @param value null unless it is known
 * @param essential whether it is a must rather than a wish
 */
public record Reply(Known known, @Nullable String value, boolean essential) {
    public static final Reply YES = new Reply(Known.KNOWN, "YES", false);
    public static final Reply NO = new Reply(Known.KNOWN, "NO", false);
    public static final Reply NONE = new Reply(Known.NONE, null, false);
    public static final Reply UNKNOWN = new Reply(Known.UNKNOWN, null, false);

    /** An answer in words, a number or codes. */
    public static Reply of(String value) {
        return new Reply(Known.KNOWN, value, false);
    }

    /** The same as a must. */
    public Reply must() {
        return new Reply(known, value, true);
    }

    /** The values of a list, whatever stands between them. */
    public List<String> values() {
        return value == null
                ? List.of()
                : Arrays.stream(value.split("[ ,]+", -1))
                        .filter(v -> !v.isEmpty())
                        .toList();
    }
}
