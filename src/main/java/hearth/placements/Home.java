package hearth.placements;

import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives from a day on, as far as it is told; what is left out is taken from the household or establishment.
 *
 * @param household the carers, or null where the home is an establishment or its carers are not known
 * @param establishment id of the home that Ofsted numbers, or null
 * @param place code of the list "place"
 * @param providerCode code of the list "place-provider", null where none belongs
 * @param provider whoever provides it, null where not known
 * @param urn Ofsted's number, as written
 * @param postcode in any spelling
 */
public record Home(
        @Nullable HouseholdId household,
        @Nullable Long establishment,
        String place,
        @Nullable String providerCode,
        @Nullable ProviderId provider,
        @Nullable String urn,
        @Nullable String address,
        @Nullable String postcode) {

    /** With carers, at their own address. */
    public static Home with(HouseholdId household, String place, @Nullable String providerCode) {
        return new Home(household, null, place, providerCode, null, null, null, null);
    }

    /** In a children's home or another establishment, at its own address. */
    public static Home in(long establishment, String place, @Nullable String providerCode) {
        return new Home(null, establishment, place, providerCode, null, null, null, null);
    }

    /** At a postcode, with nobody's name. */
    public static Home at(String place, @Nullable String providerCode, @Nullable String postcode) {
        return new Home(null, null, place, providerCode, null, null, null, postcode);
    }

    public Home from(@Nullable ProviderId newProvider, @Nullable String newUrn) {
        return new Home(household, establishment, place, providerCode, newProvider, newUrn, address, postcode);
    }

    public Home at(@Nullable String newAddress, @Nullable String newPostcode) {
        return new Home(household, establishment, place, providerCode, provider, urn, newAddress, newPostcode);
    }
}
