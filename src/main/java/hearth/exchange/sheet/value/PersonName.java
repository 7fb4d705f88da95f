package hearth.exchange.sheet.value;

import org.jspecify.annotations.Nullable;

/**
 * The name of one person.
 *
 * @param first first names or an initial, or null where only the last name is known
 * @param last last name; never empty
 */
public record PersonName(@Nullable String first, String last) {
    public String whole() {
        return first == null ? last : first + " " + last;
    }
}
