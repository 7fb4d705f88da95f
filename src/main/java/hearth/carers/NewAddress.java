package hearth.carers;

import org.jspecify.annotations.Nullable;

/**
 * Where a household lives.
 *
 * @param locality the town or part of town by which a vacancy is named without giving the address away
 * @param postcode as much of it as is known
 * @param confidential whether it is kept from birth families and left out of files
 */
public record NewAddress(
        @Nullable String address,
        @Nullable String locality,
        @Nullable String postcode,
        boolean confidential) {
    public static NewAddress at(@Nullable String postcode) {
        return new NewAddress(null, null, postcode, false);
    }
}
