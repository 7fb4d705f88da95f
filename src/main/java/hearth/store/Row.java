package hearth.store;

import hearth.common.Id;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns and their values for one row to be written, in the order given; values are turned into what SQLite stores. */
public final class Row {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private Row() {}

    public static Row of(String column, @Nullable Object value) {
        return new Row().and(column, value);
    }

    /** A row as it was read. */
    public static Row of(Map<String, ? extends @Nullable Object> columns) {
        var row = new Row();
        columns.forEach(row::and);
        return row;
    }

    public Row and(String column, @Nullable Object value) {
        columns.put(column, stored(value));
        return this;
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    /** An instant as the store writes it: UTC, milliseconds, 24 characters. */
    public static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Integer number -> number.longValue();
            case Long number -> number;
            case byte[] bytes -> bytes;
            case Boolean flag -> flag ? 1L : 0L;
            case LocalDate day -> day.toString();
            case YearMonth month -> month.toString();
            case Instant instant -> text(instant);
            case Id id -> id.value();
            case Enum<?> code -> code.name();
            case Money money -> money.pence();
            case WeeklyRate rate -> rate.pence();
            case Miles miles ->
                miles.tenthsOrNull() == null ? null : miles.tenths().getAsInt() + 0L;
            case Postcode postcode -> postcode.text();
            default ->
                throw new IllegalArgumentException(
                        "No column holds a " + value.getClass().getSimpleName());
        };
    }
}
