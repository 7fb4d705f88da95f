package hearth.carers;

import hearth.common.ProviderId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about our own service. */
final class ProviderStore {
    private ProviderStore() {}

    static Optional<ProviderId> own(Handle h) {
        return h.createQuery("select id from provider where sector = 'OWN'")
                .mapTo(ProviderId.class)
                .findOne();
    }
}
