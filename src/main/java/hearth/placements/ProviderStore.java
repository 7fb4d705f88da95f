package hearth.placements;

import hearth.common.ProviderId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about providers and their establishments. */
final class ProviderStore {
    private static final String SELECT =
            "select p.id, s.reference, p.name, p.sector, p.phone, p.notice_days, p.version from provider p join"
                    + " subject s on s.id = p.id ";
    private static final String ESTABLISHMENT = """
        select id, provider_id, name, kind, urn, postcode, authority_code, opened_on, closed_on, version from establishment\
        """;

    private ProviderStore() {}

    static List<Provider> all(Handle h) {
        return h.createQuery(SELECT + " order by p.name, p.id")
                .mapTo(Provider.class)
                .list();
    }

    static Optional<Provider> find(Handle h, ProviderId id) {
        return h.createQuery(SELECT + " where p.id = :id")
                .bind("id", id)
                .mapTo(Provider.class)
                .findOne();
    }

    static Optional<Provider> named(Handle h, String name) {
        return h.createQuery(SELECT + " where lower(p.name) = lower(:name) order by p.id limit 1")
                .bind("name", name)
                .mapTo(Provider.class)
                .findOne();
    }

    static List<Provider.Establishment> establishments(Handle h, ProviderId provider) {
        return h.createQuery(ESTABLISHMENT + " where provider_id = :provider order by name, id")
                .bind("provider", provider)
                .mapTo(Provider.Establishment.class)
                .list();
    }

    static Optional<Provider.Establishment> establishment(Handle h, long id) {
        return h.createQuery(ESTABLISHMENT + " where id = :id")
                .bind("id", id)
                .mapTo(Provider.Establishment.class)
                .findOne();
    }

    static Optional<Provider.Establishment> establishmentNamed(Handle h, String name) {
        return h.createQuery(ESTABLISHMENT + " where lower(name) = lower(:name) order by id limit 1")
                .bind("name", name)
                .mapTo(Provider.Establishment.class)
                .findOne();
    }

    static Optional<Provider.Establishment> byUrn(Handle h, String urn) {
        return h.createQuery(ESTABLISHMENT + " where upper(urn) = upper(:urn) order by id limit 1")
                .bind("urn", urn)
                .mapTo(Provider.Establishment.class)
                .findOne();
    }
}
