package hearth.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a household lived from a day on, with the council it was found to lie in.
 *
 * @param authority code of the council, null where not known
 * @param authorityBasis on what that rests
 * @param edition the directory it was judged by
 */
public record Address(
        long id,
        LocalDate startsOn,
        @Nullable String address,
        @Nullable String locality,
        @Nullable String postcode,
        @Nullable String authority,
        @Nullable String authorityBasis,
        @Nullable String edition,
        boolean confidential,
        int version) {
    public NewAddress asNew() {
        return new NewAddress(address, locality, postcode, confidential);
    }
}
