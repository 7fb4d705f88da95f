package hearth.placements;

import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home as an officer tells of it: carers or an establishment of the lists, or a provider or home by a name that is written down
 * for the first time.
 *
 * @param place code of the list "place"
 * @param household our carers, where it is with them
 * @param establishment the home, where it is in the list
 * @param establishmentName its name, where it is not
 * @param provider name of whoever provides it
 * @param sector what sort of body that is, where the name is new
 */
public record ToldHome(
        String place,
        @Nullable HouseholdId household,
        @Nullable Long establishment,
        @Nullable String establishmentName,
        @Nullable String provider,
        @Nullable Sector sector,
        @Nullable String address,
        @Nullable String postcode) {

    /** The home itself; a provider or an establishment not met before is written down with it. */
    Home home(Tx tx, LocalDate today) {
        if (household != null) {
            return Home.with(household, place, null);
        }
        Long there = establishment;
        if (there == null && establishmentName != null) {
            there = establishment(tx, establishmentName, today);
        }
        if (there != null) {
            Provider of = Providers.establishment(tx.sql(), there)
                    .flatMap(e -> Providers.find(tx.sql(), e.providerId()))
                    .orElseThrow(() -> new Mendable("That home is no longer in the list. Choose it again."));
            return Home.in(there, place, code(of)).from(of.id(), null).at(address, postcode);
        }
        if (provider == null) {
            return Home.at(place, place.equals("P1") ? "PR0" : null, postcode).at(address, postcode);
        }
        Provider of = provider(tx, today);
        return Home.at(place, code(of), postcode)
                .from(of.id(), registration(tx, of))
                .at(address, postcode);
    }

    private long establishment(Tx tx, String name, LocalDate today) {
        return Providers.establishmentNamed(tx.sql(), name)
                .map(Provider.Establishment::id)
                .orElseGet(() -> Providers.addEstablishment(
                        tx,
                        provider(tx, today).id(),
                        name,
                        Provider.EstablishmentKind.ofPlace(place),
                        null,
                        postcode,
                        null));
    }

    private Provider provider(Tx tx, LocalDate today) {
        String name = provider == null ? "Not known" : provider;
        var id = Providers.named(tx, name, sector == null ? Sector.PRIVATE : sector, today);
        return Providers.find(tx.sql(), id).orElseThrow();
    }

    private static String code(Provider provider) {
        return provider.sector().providerCode();
    }

    /** An agency's number of Ofsted's, where it has just one. */
    private static @Nullable String registration(Tx tx, Provider of) {
        List<Provider.Establishment> services = Providers.establishments(tx.sql(), of.id()).stream()
                .filter(e -> e.kind() == Provider.EstablishmentKind.FOSTERING_SERVICE)
                .toList();
        return services.size() == 1 ? services.getFirst().urn() : null;
    }
}
