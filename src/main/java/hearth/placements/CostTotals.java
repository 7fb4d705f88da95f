package hearth.placements;

import hearth.common.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A month's (or several months') cost, net of contributions, by group: sums of rows that were rounded each for itself, so that all
 * tables add to the penny.
 */
public record CostTotals(
        Map<CostGroup, Money> byGroup, Money total, Money outOfBorough, Money gross, Money contributions) {
    public static CostTotals of(List<CostRow> rows) {
        var byGroup = new EnumMap<CostGroup, Money>(CostGroup.class);
        for (CostGroup group : CostGroup.values()) {
            byGroup.put(group, Money.ZERO);
        }
        rows.forEach(row -> byGroup.merge(row.group(), row.net(), Money::plus));
        return new CostTotals(
                byGroup,
                Money.sum(rows.stream().map(CostRow::net).toList()),
                Money.sum(rows.stream()
                        .filter(CostRow::outOfBorough)
                        .map(CostRow::net)
                        .toList()),
                Money.sum(rows.stream().map(CostRow::gross).toList()),
                Money.sum(rows.stream().map(CostRow::contributions).toList()));
    }

    public Money of(CostGroup group) {
        return byGroup.getOrDefault(group, Money.ZERO);
    }
}
