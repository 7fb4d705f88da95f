package hearth.exchange.letters;

import hearth.common.SubjectId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for, with the facts that their record has.
 *
 * @param email where an e-mail would go; null where none is known
 * @param replied whether a first reply to an enquiry is recorded already; true where none is wanted
 */
public record Recipient(
        SubjectId id,
        String reference,
        String name,
        @Nullable String email,
        boolean replied,
        Map<LetterField, String> facts) {
    public Recipient {
        facts = Map.copyOf(facts);
    }

    /**
     * The facts with what was typed: before the record's own where it belongs to the letter, else only where the record has nothing.
     */
    Map<LetterField, String> with(Map<LetterField, String> typed) {
        var all = new EnumMap<LetterField, String>(LetterField.class);
        all.putAll(facts);
        typed.forEach((field, value) -> {
            if (!value.isBlank() && (field.asked() || !all.containsKey(field))) {
                all.put(field, value.strip());
            }
        });
        return all;
    }
}
