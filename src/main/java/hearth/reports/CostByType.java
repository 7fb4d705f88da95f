package hearth.reports;

import hearth.common.Money;
import hearth.finance.BudgetReport;
import hearth.placements.CostGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of home costs: by the week now, in the month, since 1 April and, as agreed now, by 31 March. Pence. Forecast, budget
 * and what lies between them are those of the list "budget", so that the two never differ.
 */
public final class CostByType {
    /**
     * One kind.
     *
     * @param children in such a home at the end of the month
     * @param noPrice of those, without a price
     * @param forecast what was spent since 1 April and what open placements will cost to their planned end or 31 March
     * @param budget of the whole year, or null where none is entered
     * @param volume of the variance, what more weeks cost; null without a budget of money and days, as the next two
     * @param mix what it costs that the weeks fall on other kinds of home
     * @param price the rest
     */
    public record Line(
            CostGroup kind,
            int children,
            int noPrice,
            @Nullable Long weeklyLeast,
            @Nullable Long weeklyAverage,
            @Nullable Long weeklyMost,
            long weekly,
            long month,
            long yearToDate,
            long forecast,
            @Nullable Long budget,
            @Nullable Long volume,
            @Nullable Long mix,
            @Nullable Long price) {
        /** More than nothing is overspent. */
        public @Nullable Long variance() {
            return budget == null ? null : (Long) (forecast - budget);
        }
    }

    private CostByType() {}

    static List<Line> of(Figures figures, List<ChildAtHome> children, List<BudgetReport> budget) {
        var byKind = new EnumMap<CostGroup, List<ChildAtHome>>(CostGroup.class);
        children.forEach(child -> byKind.computeIfAbsent(child.costGroup(), k -> new ArrayList<>())
                .add(child));
        var lines = new ArrayList<Line>();
        for (BudgetReport one : budget) {
            CostGroup kind = CostGroup.valueOf(one.line().toUpperCase(Locale.ROOT));
            lines.add(line(figures, kind, byKind.getOrDefault(kind, List.of()), one));
        }
        return lines;
    }

    private static Line line(Figures figures, CostGroup kind, List<ChildAtHome> children, BudgetReport budget) {
        List<Long> prices = children.stream()
                .map(ChildAtHome::weekly)
                .filter(w -> w != null)
                .map(Long::valueOf)
                .sorted(Comparator.naturalOrder())
                .toList();
        long weekly = prices.stream().mapToLong(p -> p).sum();
        Long toDate = figures.get("cost_" + kind.code()).yearToDate();
        boolean none = prices.isEmpty();
        return new Line(
                kind,
                children.size(),
                children.size() - prices.size(),
                none ? null : prices.getFirst(),
                none ? null : (Long) ((weekly + prices.size() / 2) / prices.size()),
                none ? null : prices.getLast(),
                weekly,
                figures.value("cost_" + kind.code()),
                toDate == null ? 0 : toDate,
                budget.forecast().pence(),
                pence(budget.budget()),
                pence(budget.volume()),
                pence(budget.mix()),
                pence(budget.price()));
    }

    private static @Nullable Long pence(@Nullable Money money) {
        return money == null ? null : (Long) money.pence();
    }
}
