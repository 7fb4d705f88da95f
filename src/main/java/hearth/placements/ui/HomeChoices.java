package hearth.placements.ui;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.common.CodeList;
import hearth.placements.Provider;
import hearth.placements.Providers;
import hearth.placements.Sector;
import hearth.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Homes and providers that can be chosen, as people tell them apart.
 *
 * @param carers our own households with how many places are free; full ones too, because children do live in them
 * @param homes children's homes and the like, by name, provider and postcode
 * @param providers everybody else who provides homes, by name
 */
public record HomeChoices(List<Option> carers, List<Option> homes, List<Option> providers) {

    /** Reads them as they stand today; off the JavaFX thread. */
    public static HomeChoices read(Session session) {
        var homes = new ArrayList<Option>();
        List<Provider> providers = session.read(Right.SEE_CHILDREN, h -> {
            List<Provider> all = Providers.all(h).stream()
                    .filter(p -> p.sector() != Sector.OWN)
                    .toList();
            for (Provider provider : all) {
                Providers.establishments(h, provider.id()).stream()
                        .filter(e -> e.kind() != Provider.EstablishmentKind.FOSTERING_SERVICE)
                        .forEach(e -> homes.add(new Option(String.valueOf(e.id()), label(e, provider))));
            }
            return all;
        });
        return new HomeChoices(
                carers(session),
                homes.stream().sorted(Comparator.comparing(Option::label)).toList(),
                providers.stream().map(p -> new Option(p.name(), p.name())).toList());
    }

    /** Our own households alone. */
    public static List<Option> carers(Session session) {
        if (!session.may(Right.SEE_CARERS)) {
            return List.of();
        }
        return session.read(Right.SEE_CARERS, h -> Households.LISTING.all(h, Query.on(session.today()))).stream()
                .sorted(Comparator.comparing((Household h) -> h.endedOn() != null)
                        .thenComparing(Household::name)
                        .thenComparing(Household::reference))
                .map(h -> new Option(String.valueOf(h.id().value()), label(h)))
                .toList();
    }

    private static String label(Provider.Establishment home, Provider provider) {
        return Stream.of(home.name(), provider.name().equals(home.name()) ? null : provider.name(), home.postcode())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String label(Household home) {
        String status = home.status();
        String room = !"ACTIVE".equals(status)
                ? (status == null
                        ? "not approved"
                        : CodeList.named("household-status").label(status))
                : home.vacant() == 0 ? "no place free" : home.vacant() + " of " + home.places() + " free";
        return home.name() + ", " + home.reference() + ", " + room;
    }
}
