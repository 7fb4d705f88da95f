package hearth.carers;

import hearth.common.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives or lived in a household; children placed there are no members.
 *
 * @param relation what they are to the carers, in words
 * @param endsOn the first day on which they no longer lived there
 */
public record Member(
        long id,
        PersonId person,
        String name,
        Role role,
        @Nullable String relation,
        @Nullable LocalDate dateOfBirth,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {
    /** Whether it is somebody of 18 or over who lives there on a day; of a child without a date of birth nobody can say so. */
    public boolean adult(LocalDate day) {
        boolean grown = role != Role.CHILD
                || (dateOfBirth != null && !dateOfBirth.plusYears(18).isAfter(day));
        return grown && !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }

    /** What they are in the household. */
    public enum Role {
        CARER("Carer"),
        ADULT("Other adult"),
        CHILD("Child of the household");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
