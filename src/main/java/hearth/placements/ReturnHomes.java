package hearth.placements;

import hearth.carers.Providers;
import hearth.common.ProviderId;
import hearth.placements.ssda903.Facts;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Homes as the lines of a return have them; the provider follows from Ofsted's number or from being our own. */
final class ReturnHomes {
    private final Map<String, Optional<Provider.Establishment>> byUrn = new HashMap<>();
    private @Nullable ProviderId own;

    private ProviderId own(Tx tx, LocalDate day) {
        if (own == null) {
            own = Providers.own(tx, day);
        }
        return own;
    }

    Home of(Tx tx, Facts.Phase told) {
        String urn = told.urn();
        Optional<Provider.Establishment> establishment =
                urn == null ? Optional.empty() : byUrn.computeIfAbsent(urn, u -> ProviderStore.byUrn(tx.sql(), u));
        ProviderId provider = establishment
                .map(Provider.Establishment::providerId)
                .orElseGet(() -> "PR1".equals(told.provider()) ? own(tx, told.start()) : null);
        Long id = establishment
                .filter(e -> e.kind() != Provider.EstablishmentKind.FOSTERING_SERVICE)
                .map(Provider.Establishment::id)
                .orElse(null);
        return new Home(
                null,
                id,
                told.place() == null ? "" : told.place(),
                told.provider(),
                provider,
                urn,
                null,
                told.postcode());
    }
}
