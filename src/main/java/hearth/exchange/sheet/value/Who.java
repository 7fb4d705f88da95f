package hearth.exchange.sheet.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a row is about, by reference or by name.
 *
 * @param text as written
 * @param reference a reference such as CH-0012 or the number of the case system, or null
 * @param people the names, where it is a name of people
 */
public record Who(String text, @Nullable String reference, List<PersonName> people) {
    /** Reads a reference where it has figures and no spaces between words, or else names. */
    public static Reading read(String typed) {
        String text = typed.strip();
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        boolean figures = text.chars().anyMatch(Character::isDigit);
        if (figures && text.matches("[\\p{L}\\d./_-]{1,30}(?: ?\\d{1,12})?")) {
            return Reading.of(new Who(text, text.replace(" ", ""), List.of()));
        }
        return NameReader.read(text).value() instanceof List<?> names
                ? Reading.of(new Who(
                        text, null, names.stream().map(PersonName.class::cast).toList()))
                : Reading.problem(text + " is neither a reference nor a name.");
    }
}
