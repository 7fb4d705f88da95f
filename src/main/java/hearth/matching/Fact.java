package hearth.matching;

import hearth.common.Known;
import hearth.common.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question about a child or a household, where "none", "nobody knows" and "nobody asked" are answers too.
 *
 * @param value null unless it is known
 * @param essential of a child: whether a home must meet it
 * @param asOf the day it was true; null where nothing was recorded
 */
public record Fact(
        Known known,
        @Nullable String value,
        boolean essential,
        @Nullable LocalDate asOf) {
    /** Nothing was ever recorded. */
    public static final Fact NOT_RECORDED = new Fact(Known.NOT_ASKED, null, false, null);

    public static Fact of(String value, LocalDate asOf) {
        return new Fact(Known.KNOWN, value, false, asOf);
    }

    public static Fact must(String value, LocalDate asOf) {
        return new Fact(Known.KNOWN, value, true, asOf);
    }

    public static Fact none(LocalDate asOf) {
        return new Fact(Known.NONE, null, false, asOf);
    }

    /** Nobody knows, or nobody asked. */
    public boolean open() {
        return known == Known.UNKNOWN || known == Known.NOT_ASKED;
    }

    /** Known, and neither "none" nor "no". */
    public boolean yes() {
        return known == Known.KNOWN && !"NO".equals(value);
    }

    /** Known to be none, or no. */
    public boolean no() {
        return known == Known.NONE || "NO".equals(value);
    }

    /** Without its day. */
    public Reply reply() {
        return new Reply(known, value, essential);
    }

    /** The values of a list, in capitals. */
    public List<String> values() {
        return reply().values().stream().map(v -> v.toUpperCase(Locale.ROOT)).toList();
    }

    /** The value, or that it is not known. */
    public String words() {
        return switch (known) {
            case KNOWN -> value == null ? "known" : value.equals("YES") ? "yes" : value.equals("NO") ? "no" : value;
            case NONE -> "none";
            case UNKNOWN -> "not known";
            case NOT_ASKED -> "not recorded";
        };
    }
}
