package hearth.exchange.sheet;

import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.value.PersonName;
import hearth.exchange.sheet.value.Precision;
import hearth.exchange.sheet.value.ReadDate;
import hearth.exchange.sheet.value.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data row: its values by field, and what could not be read.
 *
 * @param raw the row as the file has it, for giving it back
 * @param values the typed value of each field that is known ({@link hearth.exchange.sheet.value.FieldType} says of what type); besides
 *     the fields of columns, provider_name and home_name where they are named, and whatever else one cell says (ages beside places)
 * @param columns the letter of the column each field was read from
 * @param texts what was written in the columns of each field, known or not
 * @param problems cells that cannot be read and so reject the row
 * @param warnings cells that were read with good will, or left out
 */
public record ReadRow(
        RawRow raw,
        Map<String, Object> values,
        Map<String, String> columns,
        Map<String, String> texts,
        List<Finding> problems,
        List<Finding> warnings) {
    /** As Excel counts. */
    public int number() {
        return raw.number();
    }

    public boolean readable() {
        return problems.isEmpty();
    }

    /** The value of a field if it is of that type, else null. */
    public <T> @Nullable T get(String field, Class<T> type) {
        Object value = values.get(field);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    public @Nullable String text(String field) {
        return get(field, String.class);
    }

    public @Nullable ReadDate date(String field) {
        return get(field, ReadDate.class);
    }

    /** The day that a field holds; null where only its month or year is written. */
    public @Nullable LocalDate day(String field) {
        ReadDate date = date(field);
        return date == null || date.precision() != Precision.DAY ? null : date.day();
    }

    public @Nullable Integer whole(String field) {
        return get(field, Integer.class);
    }

    public @Nullable Money money(String field) {
        return get(field, Money.class);
    }

    public @Nullable WeeklyRate weekly(String field) {
        return get(field, WeeklyRate.class);
    }

    public @Nullable Postcode postcode(String field) {
        return get(field, Postcode.class);
    }

    public @Nullable Boolean flag(String field) {
        return get(field, Boolean.class);
    }

    public @Nullable Who who(String field) {
        return get(field, Who.class);
    }

    public @Nullable PersonName person(String field) {
        return get(field, PersonName.class);
    }

    /** The people of a name field; empty where not known. */
    public List<PersonName> people(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(PersonName.class::isInstance)
                        .map(PersonName.class::cast)
                        .toList()
                : List.of();
    }

    /** The codes of a field that may hold several; empty where not known. */
    public List<String> codes(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** A finding of this row about a field, such as a rule of the store's that it breaks. */
    public Finding finding(@Nullable String field, String message) {
        String column = field == null ? null : columns.get(field);
        String value = field == null ? "" : texts.getOrDefault(field, "");
        return new Finding(number(), column, value, message);
    }

    /** The cells as the file has them. */
    public List<RawCell> cells() {
        return raw.cells();
    }
}
