package hearth.recruitment;

import hearth.access.SubjectKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why the manager is to be spoken to before anybody calls back; for the manager alone.
 *
 * @param aboutId the record it was found on, where it is one the user may see
 * @param reference that record's reference
 */
public record Warning(
        long id,
        In foundIn,
        @Nullable Long aboutId,
        @Nullable SubjectKind aboutKind,
        @Nullable String reference,
        String why,
        LocalDate foundOn,
        int version) {
    /** Where somebody alike was found. */
    public enum In {
        FAMILY("Family of a child in care"),
        NO_CONTACT("No-contact list"),
        REFUSED("Refused before"),
        STAFF("Staff");

        private final String label;

        In(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
