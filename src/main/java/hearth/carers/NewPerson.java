package hearth.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as they are first told of: a last name, and whatever else is known.
 *
 * @param sex M, F or U
 */
public record NewPerson(
        @Nullable String firstName,
        String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String email) {

    public static NewPerson of(@Nullable String firstName, String lastName) {
        return new NewPerson(firstName, lastName, null, null, null, null);
    }

    public NewPerson reachedBy(@Nullable String newPhone, @Nullable String newEmail) {
        return new NewPerson(firstName, lastName, dateOfBirth, sex, newPhone, newEmail);
    }

    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }
}
