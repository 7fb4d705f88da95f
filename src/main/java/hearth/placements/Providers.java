package hearth.placements;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ProviderId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who provides homes besides our own service (carers keep that), and the homes and registrations that Ofsted numbers. */
public final class Providers {
    private static final int MOST_NOTICE = 366;

    private Providers() {}

    /**
     * Adds a provider.
     *
     * @throws RuleRefused where one of that name is there
     */
    public static ProviderId add(Session session, String name, Sector sector) {
        return session.write(Right.EDIT_CHILDREN, "add a provider", tx -> {
            if (ProviderStore.named(tx.sql(), name.strip()).isPresent()) {
                throw new RuleRefused(Refusal.at(
                        "name", "There is a provider " + name.strip() + " already. Open it, or choose another name."));
            }
            return add(tx, name, sector, session.today());
        });
    }

    /** The same inside a larger transaction. */
    public static ProviderId add(Tx tx, String name, Sector sector, LocalDate today) {
        ProviderId id = Subjects.create(tx, SubjectKind.PROVIDER, today, ProviderId::new);
        tx.insert(id, "provider", Row.of("id", id).and("name", name.strip()).and("sector", sector));
        Search.add(
                tx,
                id,
                new Search.Entry(Search.By.NAME, name),
                new Search.Entry(Search.By.REFERENCE, Subjects.reference(tx, id)));
        return id;
    }

    /** The provider of that name; a name not met before makes a new one. */
    public static ProviderId named(Tx tx, String name, Sector sector, LocalDate today) {
        return ProviderStore.named(tx.sql(), name.strip())
                .map(Provider::id)
                .orElseGet(() -> add(tx, name, sector, today));
    }

    /** The number to ring for a home, inside a larger transaction. */
    public static void phone(Tx tx, Provider provider, String phone) {
        tx.update(provider.id(), "provider", provider.id().value(), provider.version(), Row.of("phone", phone));
    }

    /** Puts right what is known of a provider. */
    public static int change(
            Session session,
            Provider provider,
            String name,
            Sector sector,
            @Nullable String phone,
            @Nullable Integer noticeDays) {
        if (noticeDays != null && (noticeDays < 0 || noticeDays > MOST_NOTICE)) {
            throw new RuleRefused(Refusal.at("notice_days", "Enter the days of notice, from 0 to 366."));
        }
        return session.write(Right.EDIT_CHILDREN, "change a provider", tx -> {
            int version = tx.update(
                    provider.id(),
                    "provider",
                    provider.id().value(),
                    provider.version(),
                    Row.of("name", name.strip())
                            .and("sector", sector)
                            .and("phone", phone)
                            .and("notice_days", noticeDays));
            Search.replace(
                    tx,
                    provider.id(),
                    new Search.Entry(Search.By.NAME, name),
                    new Search.Entry(Search.By.REFERENCE, provider.reference()));
            return version;
        });
    }

    /** Adds a home or a registration of a provider, inside a larger transaction. */
    public static long addEstablishment(
            Tx tx,
            ProviderId provider,
            String name,
            Provider.EstablishmentKind kind,
            @Nullable String urn,
            @Nullable String postcode,
            @Nullable String authorityCode) {
        return tx.insert(
                provider,
                "establishment",
                Row.of("provider_id", provider)
                        .and("name", name.strip())
                        .and("kind", kind)
                        .and("urn", urn)
                        .and("postcode", postcode)
                        .and("authority_code", authorityCode));
    }

    public static long addEstablishment(
            Session session,
            ProviderId provider,
            String name,
            Provider.EstablishmentKind kind,
            @Nullable String urn,
            @Nullable String postcode,
            @Nullable String authorityCode) {
        return session.write(
                Right.EDIT_CHILDREN,
                "add an establishment",
                tx -> addEstablishment(tx, provider, name, kind, urn, postcode, authorityCode));
    }

    /** Puts right what was written down of a home or a registration. */
    public static int correct(
            Session session,
            Provider.Establishment home,
            String name,
            Provider.EstablishmentKind kind,
            @Nullable String urn,
            @Nullable String postcode) {
        return session.write(
                Right.EDIT_CHILDREN,
                "correct an establishment",
                tx -> tx.update(
                        home.providerId(),
                        "establishment",
                        home.id(),
                        home.version(),
                        Row.of("name", name.strip())
                                .and("kind", kind)
                                .and("urn", urn)
                                .and("postcode", postcode)));
    }

    public static List<Provider> all(Handle h) {
        return ProviderStore.all(h);
    }

    public static Optional<Provider> find(Handle h, ProviderId id) {
        return ProviderStore.find(h, id);
    }

    public static Optional<Provider> named(Handle h, String name) {
        return ProviderStore.named(h, name.strip());
    }

    public static List<Provider.Establishment> establishments(Handle h, ProviderId provider) {
        return ProviderStore.establishments(h, provider);
    }

    public static Optional<Provider.Establishment> establishment(Handle h, long id) {
        return ProviderStore.establishment(h, id);
    }

    /** The home or registration of that name. */
    public static Optional<Provider.Establishment> establishmentNamed(Handle h, String name) {
        return ProviderStore.establishmentNamed(h, name.strip());
    }

    /** The home or registration with that number of Ofsted's. */
    public static Optional<Provider.Establishment> byUrn(Handle h, String urn) {
        return ProviderStore.byUrn(h, urn.strip());
    }
}
