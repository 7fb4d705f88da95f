package hearth.exchange.letters;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A letter chosen for one or many, before it is made.
 *
 * @param word the template's file
 * @param fields those in it
 * @param hidden how many of those chosen are restricted, and so left out
 */
public record Batch(
        LetterTemplate template, WordBytes word, Set<LetterField> fields, List<Recipient> recipients, int hidden) {
    public Batch {
        fields = Set.copyOf(fields);
        recipients = List.copyOf(recipients);
    }

    /** What is to be asked for: what belongs to the letter, and what a record lacks; in a fixed order. */
    public List<LetterField> toAsk() {
        return Arrays.stream(LetterField.values())
                .filter(f -> fields.contains(f) && (f.asked() || !lacking(f).isEmpty()))
                .toList();
    }

    /** Those whose record does not have it. */
    public List<Recipient> lacking(LetterField field) {
        return recipients.stream().filter(r -> !r.facts().containsKey(field)).toList();
    }

    /** What would still be missing in one letter. */
    public Set<LetterField> missing(Recipient to, Map<LetterField, String> typed) {
        var missing = EnumSet.noneOf(LetterField.class);
        missing.addAll(fields);
        missing.removeAll(to.with(typed).keySet());
        return missing;
    }

    /** The text of one letter; what is missing stands in square brackets. */
    public String text(Recipient to, Map<LetterField, String> typed) {
        return Filling.text(word.get(), to.with(typed));
    }
}
