package hearth.exchange.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a letter's template.
 *
 * @param id 0 where it is Hearth's own
 * @param kind what it stands for: the name of a {@link BuiltIn}, or the team's own
 * @param document the hash of its file; null where Hearth's own is used, or where the team's own is out of use
 * @param note why it was changed, in the words of whoever did
 * @param by who put it there; null for Hearth's own
 */
public record LetterTemplate(
        long id,
        String kind,
        String name,
        About about,
        @Nullable String document,
        @Nullable String note,
        @Nullable Instant putAt,
        @Nullable String by) {

    static LetterTemplate of(BuiltIn built) {
        return new LetterTemplate(0, built.name(), built.label(), built.about(), null, null, null, null);
    }

    /** Whether Hearth's own text is what is used. */
    public boolean ownOfHearth() {
        return document == null;
    }

    /** Whether it stands in the place of one that Hearth brings along. */
    public boolean replacesOne() {
        return Templates.builtIn(kind).isPresent();
    }
}
