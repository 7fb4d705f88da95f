package hearth.placements;

import hearth.access.Setting;
import hearth.access.Settings;
import hearth.carers.People;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Completes what was told of a home from what the store knows of it, and gathers what the rules ask of its carers. */
final class HomeFacts {
    private HomeFacts() {}

    /** The home with address, postcode, provider and number of Ofsted's from household or establishment where none was told. */
    static Home completed(Handle h, Home home, LocalDate day) {
        HouseholdId household = home.household();
        if (household != null) {
            var found = HomeStore.household(h, household, day);
            if (found.isPresent()) {
                var on = found.get();
                String sector = on.sector();
                String code = home.providerCode() == null && sector != null
                        ? Sector.valueOf(sector).providerCode()
                        : home.providerCode();
                return new Home(
                        household,
                        null,
                        home.place(),
                        code,
                        home.provider() == null ? on.providerId() : home.provider(),
                        home.urn() == null ? on.urn() : home.urn(),
                        home.address() == null ? on.address() : home.address(),
                        home.postcode() == null ? on.postcode() : home.postcode());
            }
        }
        Long establishment = home.establishment();
        if (establishment != null) {
            var found = ProviderStore.establishment(h, establishment);
            if (found.isPresent()) {
                var there = found.get();
                return new Home(
                        null,
                        establishment,
                        home.place(),
                        home.providerCode(),
                        home.provider() == null ? there.providerId() : home.provider(),
                        home.urn() == null ? there.urn() : home.urn(),
                        home.address(),
                        home.postcode() == null ? there.postcode() : home.postcode());
            }
        }
        return home;
    }

    /** What the rules ask of the carers; null where the home is no household. */
    static @Nullable CarersThere carers(Handle h, @Nullable HouseholdId household, LocalDate day, ChildId child) {
        if (household == null) {
            return null;
        }
        var on = HomeStore.household(h, household, day);
        Optional<HomeStore.TermsOn> terms = HomeStore.terms(h, household, day);
        List<HomeStore.Occupant> others = HomeStore.occupants(h, household, day, child);
        Answer approved =
                terms.isPresent() || on.map(o -> o.providerId() != null).orElse(false)
                        ? Answer.YES
                        : HomeStore.everApproved(h, household) ? Answer.NO : Answer.UNKNOWN;
        String authority = on.map(HomeStore.HouseholdOn::authorityCode).orElse(null);
        return new CarersThere(
                approved,
                terms.map(HomeStore.TermsOn::places).orElse(null),
                terms.map(HomeStore.TermsOn::siblingsOnly).orElse(false),
                terms.map(t -> HomeStore.lines(h, t.termsId())).orElse(List.of()),
                terms.map(t -> Set.copyOf(HomeStore.named(h, t.termsId()))).orElse(Set.of()),
                others,
                limit(h, household, day),
                allSiblings(h, child, others),
                HomeStore.exemptions(h, household, day, authority).stream()
                        .map(id -> Set.copyOf(HomeStore.exempted(h, id)))
                        .toList());
    }

    /** For the household, or for each of its carers where the council counts so. */
    private static int limit(Handle h, HouseholdId household, LocalDate day) {
        int limit = Settings.number(h, Setting.USUAL_FOSTERING_LIMIT, day);
        boolean forEach = Settings.number(h, Setting.LIMIT_FOR_EACH_CARER, day) == 1;
        return forEach ? limit * Math.max(1, People.carers(h, household, day).size()) : limit;
    }

    private static boolean allSiblings(Handle h, ChildId child, List<HomeStore.Occupant> others) {
        var all = new ArrayList<ChildId>();
        all.add(child);
        others.forEach(o -> all.add(o.childId()));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (!HomeStore.siblings(h, all.get(i), all.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
