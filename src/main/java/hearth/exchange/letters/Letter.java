package hearth.exchange.letters;

import hearth.common.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was made for a record.
 *
 * @param name what kind of letter it is
 * @param document the hash of its Word file in the store
 * @param sentOn the day it was recorded as sent; null where nobody has said so
 */
public record Letter(
        long id,
        String name,
        Way way,
        String document,
        Instant madeAt,
        String by,
        @Nullable LocalDate sentOn,
        int version) {
    /** As what it was made. */
    public enum Way {
        WORD("Word file"),
        PDF("PDF file"),
        MAIL("E-mail");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** How the name of such a file ends. */
        String extension() {
            return this == PDF ? "pdf" : "docx";
        }
    }

    /** One that is still to be written down. */
    record New(
            SubjectId about,
            String name,
            long template,
            Way way,
            WordBytes word,
            @Nullable LocalDate sentOn) {}
}
