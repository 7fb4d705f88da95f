package hearth.carers;

import hearth.access.Search;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ProviderId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Our own service as a provider of care; others are kept with placements. */
public final class Providers {
    private static final String OURS = "Our own service";

    private Providers() {}

    /** Our own service; made when it is first needed. */
    public static ProviderId own(Tx tx, LocalDate day) {
        return ProviderStore.own(tx.sql()).orElseGet(() -> {
            ProviderId id = Subjects.create(tx, SubjectKind.PROVIDER, day, ProviderId::new);
            tx.insert(id, "provider", Row.of("id", id).and("name", OURS).and("sector", "OWN"));
            Search.add(tx, id, new Search.Entry(Search.By.NAME, OURS));
            return id;
        });
    }

    /** Our own service, if it has been needed yet. */
    public static Optional<ProviderId> own(Handle h) {
        return ProviderStore.own(h);
    }
}
