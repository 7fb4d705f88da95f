package hearth.common;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value looks to people and to other programs: one place for both. */
public final class Shown {
    private Shown() {}

    /** As people read it: 4 June 2026, £1,234.50, 4.6 miles, Yes, the label of a code. */
    public static String of(Kind kind, @Nullable String list, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> BritishDates.format(day);
            case YearMonth month -> BritishDates.format(month);
            case Boolean flag -> flag ? "Yes" : "No";
            case Answer answer -> answer.label();
            case Miles miles -> miles.known() ? miles.toString() : "";
            case WeeklyRate rate -> rate.asMoney().toString();
            case Collection<?> many ->
                many.stream().map(one -> of(kind, list, one)).collect(Collectors.joining(", "));
            default -> list == null ? value.toString() : CodeList.named(list).label(value.toString());
        };
    }

    /** As other programs read it: text, whole numbers, pounds and miles as decimals, booleans; null where not known. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.pounds();
            case WeeklyRate rate -> rate.asMoney().pounds();
            case Miles miles -> miles.milesOrNull();
            case Boolean flag -> flag;
            case Number number -> number;
            case Collection<?> many ->
                many.stream().map(one -> String.valueOf(plain(one))).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
