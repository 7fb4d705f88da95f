package hearth.placements;

import hearth.common.Money;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/**
 * A month's cost, net of contributions, by group: sums of rows that were rounded each for itself, so that all
 * tables add to the penny.
 */
public record CostTotals(
        Map<CostGroup, Money> byGroup, Money total, Money outOfBorough, Money gross, Money contributions) {
    static CostTotals of(CostMonth costs, YearMonth month) {
        var sum = new Sum();
        costs.each(month, (phase, household, child, part) -> sum.add(part));
        return sum.totals();
    }

    /** Adds up as it goes; it keeps no row. */
    private static final class Sum {
        private final Map<CostGroup, Long> byGroup = new EnumMap<>(CostGroup.class);
        private long total;
        private long outOfBorough;
        private long gross;

        void add(CostSum.Part part) {
            long net = part.net().pence();
            byGroup.merge(part.group(), net, Long::sum);
            total += net;
            outOfBorough += part.out() ? net : 0;
            gross += part.gross().pence();
        }

        CostTotals totals() {
            var groups = new EnumMap<CostGroup, Money>(CostGroup.class);
            for (CostGroup group : CostGroup.values()) {
                groups.put(group, new Money(byGroup.getOrDefault(group, 0L)));
            }
            return new CostTotals(
                    groups, new Money(total), new Money(outOfBorough), new Money(gross), new Money(total - gross));
        }
    }

    public Money of(CostGroup group) {
        return byGroup.getOrDefault(group, Money.ZERO);
    }
}
