package hearth.exchange.intake;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.BritishDates;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Id;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import hearth.exchange.sheet.value.PersonName;
import hearth.exchange.sheet.value.ReadDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of a record by field, plain enough to be kept as JSON and compared: text, whole numbers, yes and no, lists of text. Days are
 * ISO text, money is pence, a person is first and last name with a bar between. A field that is not there is not known.
 */
final class Told {
    private final Map<String, Object> values;

    private Told(Map<String, Object> values) {
        this.values = values;
    }

    static Told nothing() {
        return new Told(new LinkedHashMap<>());
    }

    static Told of(Map<?, ?> json) {
        var told = nothing();
        json.forEach((field, value) -> told.put(String.valueOf(field), value));
        return told;
    }

    /** Keeps a value; null, blank text and empty lists are not known. */
    Told put(String field, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            values.put(field, plain);
        }
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            case Boolean flag -> flag;
            case Number number -> number.longValue();
            case LocalDate day -> day.toString();
            case ReadDate date -> date.day().toString();
            case Postcode postcode -> postcode.text();
            case Money money -> money.pence();
            case WeeklyRate rate -> rate.pence();
            case PersonName person -> person(person.first(), person.last());
            case Enum<?> code -> code.name();
            case Id id -> id.value();
            case Collection<?> list -> {
                var all = new ArrayList<Object>();
                for (Object each : list) {
                    Object one = plain(each);
                    if (one != null) {
                        all.add(one);
                    }
                }
                yield all.isEmpty() ? null : all;
            }
            default -> value.toString();
        };
    }

    static String person(@Nullable String first, String last) {
        return (first == null ? "" : first.strip()) + "|" + last.strip();
    }

    void remove(String field) {
        values.remove(field);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    Set<String> fields() {
        return values.keySet();
    }

    @Nullable
    Object get(String field) {
        return values.get(field);
    }

    @Nullable
    String text(String field) {
        return values.get(field) instanceof String text ? text : null;
    }

    @Nullable
    LocalDate day(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    @Nullable
    Integer whole(String field) {
        return values.get(field) instanceof Long number ? Integer.valueOf(number.intValue()) : null;
    }

    @Nullable
    Money money(String field) {
        return values.get(field) instanceof Long pence ? new Money(pence) : null;
    }

    boolean isTrue(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Only those of the fields that are wanted. */
    Told only(Collection<String> wanted) {
        var some = nothing();
        values.forEach((field, value) -> {
            if (wanted.contains(field)) {
                some.values.put(field, value);
            }
        });
        return some;
    }

    Map<String, Object> map() {
        return values;
    }

    /** A value as people read it. */
    static String shown(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case List<?> list ->
                String.join(" and ", list.stream().map(v -> shown(field, v)).toList());
            case Boolean flag -> flag ? "yes" : "no";
            case Long number -> field.endsWith("_cost") ? new Money(number).toString() : number.toString();
            case String text ->
                text.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? BritishDates.format(LocalDate.parse(text))
                        : text.replace("|", " ").strip();
            default -> value.toString();
        };
    }

    static Told parse(String json) {
        try {
            return of(JSON.std.mapFrom(json));
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    String json() {
        return json(values);
    }

    static String json(Map<String, ?> values) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(values);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Told told && told.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
