package hearth.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an officer should not call back before speaking to the manager.
 *
 * @param id 0 while not stored
 * @param endsOn the first day on which they are no longer looked out for
 */
public record WatchedPerson(
        long id,
        Watch list,
        @Nullable String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String why,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {
    /** Which list they stand on. */
    public enum Watch {
        NO_CONTACT("No contact"),
        STAFF("Staff");

        private final String label;

        Watch(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }
}
