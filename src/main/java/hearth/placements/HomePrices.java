package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What a home would cost a week, to be told beside a search or a plan and never used in one: what was named when it was asked for this
 * child, the council's own rates of allowance by age, or what our children cost with the same provider on average. For those who may
 * see costs.
 */
public final class HomePrices {
    /** Nothing known, and what somebody sees who may not see costs. */
    public static final HomePrices NONE = new HomePrices(Map.of(), List.of(), List.of(), List.of(), LocalDate.EPOCH);

    private final Map<HouseholdId, HomePriceStore.Approved> approved;
    private final List<HomePriceStore.Named> named;
    private final Map<Long, ProviderLine> providers = new HashMap<>();
    private final List<Allowances.Rates> rates;
    private final LocalDate day;

    /**
     * A price for one child.
     *
     * @param inHouse whether our own service approves the carers
     * @param source where it is from, with its day
     */
    public record Price(WeeklyRate weekly, boolean inHouse, String source) {}

    private HomePrices(
            Map<HouseholdId, HomePriceStore.Approved> approved,
            List<HomePriceStore.Named> named,
            List<ProviderLine> providers,
            List<Allowances.Rates> rates,
            LocalDate day) {
        this.approved = approved;
        this.named = named;
        this.rates = rates;
        this.day = day;
        providers.forEach(p -> this.providers.put(p.id().value(), p));
    }

    /** As they stand on a day. */
    public static HomePrices on(Handle h, LocalDate day) {
        var approved = new HashMap<HouseholdId, HomePriceStore.Approved>();
        HomePriceStore.approved(h, day).forEach(a -> approved.put(a.household(), a));
        return new HomePrices(
                approved,
                HomePriceStore.named(h, day),
                HomePriceStore.providers(h, day),
                Allowances.all(h).stream().filter(r -> r.holdOn(day)).toList(),
                day);
    }

    /**
     * For one child in one home; empty where nothing tells.
     *
     * @param age whole years; below 0 where not known
     */
    public Optional<Price> of(HouseholdId home, ChildId child, int age) {
        HomePriceStore.Approved by = approved.get(home);
        if (by == null) {
            return Optional.empty();
        }
        boolean inHouse = by.sector() == Sector.OWN;
        return named.stream()
                .filter(n -> n.child().equals(child)
                        && (home.equals(n.household())
                                || (n.household() == null
                                        && !inHouse
                                        && by.provider().equals(n.provider()))))
                .max(Comparator.comparing(HomePriceStore.Named::day))
                .map(n -> new Price(n.weekly(), inHouse, "named on " + BritishDates.format(n.day())))
                .or(() -> inHouse ? allowance(age) : average(by));
    }

    /** Of several children together. */
    public static WeeklyRate total(List<Price> prices) {
        return new WeeklyRate(prices.stream().mapToLong(p -> p.weekly().pence()).sum());
    }

    /** Where the prices are from, each source once. */
    public static String sources(List<Price> prices) {
        return prices.stream().map(Price::source).distinct().collect(Collectors.joining("; "));
    }

    private Optional<Price> allowance(int age) {
        return rates.stream()
                .flatMap(r -> r.at(age).stream()
                        .map(sum -> new Price(
                                new WeeklyRate(sum.pence()),
                                true,
                                "allowance by age, " + r.scheme() + " from " + BritishDates.format(r.from())
                                        + ", fees not counted")))
                .findFirst();
    }

    private Optional<Price> average(HomePriceStore.Approved by) {
        ProviderLine line = providers.get(by.provider().value());
        WeeklyRate weekly = line == null ? null : line.weeklyAverage();
        return weekly == null || line == null
                ? Optional.empty()
                : Optional.of(new Price(
                        weekly,
                        false,
                        "average of our children with " + line.name() + " on " + BritishDates.format(day)));
    }
}
