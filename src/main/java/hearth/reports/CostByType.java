package hearth.reports;

import hearth.common.FinancialYear;
import hearth.placements.CostGroup;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each kind of home costs: by the week now, in the month, since 1 April and, at today's prices, by 31 March. Pence. */
public final class CostByType {
    /**
     * One kind.
     *
     * @param children in such a home at the end of the month
     * @param noPrice of those, without a price
     * @param forecast what was spent since 1 April and what open placements will cost to their planned end or 31 March
     * @param budget of the whole year, or null where none is entered
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
            @Nullable Long budget) {
        /** More than nothing is overspent. */
        public @Nullable Long variance() {
            return budget == null ? null : (Long) (forecast - budget);
        }
    }

    private CostByType() {}

    static List<Line> of(Figures figures, List<ChildAtHome> children, Map<String, Long> budget) {
        var byKind = new EnumMap<CostGroup, List<ChildAtHome>>(CostGroup.class);
        children.forEach(child -> byKind.computeIfAbsent(child.costGroup(), k -> new ArrayList<>())
                .add(child));
        var lines = new ArrayList<Line>();
        for (CostGroup kind : CostGroup.values()) {
            lines.add(line(figures, kind, byKind.getOrDefault(kind, List.of()), budget.get(kind.code())));
        }
        return lines;
    }

    private static Line line(Figures figures, CostGroup kind, List<ChildAtHome> children, @Nullable Long budget) {
        List<Long> prices = children.stream()
                .map(ChildAtHome::weekly)
                .filter(w -> w != null)
                .map(Long::valueOf)
                .sorted(Comparator.naturalOrder())
                .toList();
        long weekly = prices.stream().mapToLong(p -> p).sum();
        Long toDate = figures.get("cost_" + kind.code()).yearToDate();
        long spent = toDate == null ? 0 : toDate;
        long ahead = children.stream()
                .mapToLong(c -> ahead(c, figures.month().atEndOfMonth()))
                .sum();
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
                spent,
                spent + ahead,
                budget);
    }

    private static long ahead(ChildAtHome child, LocalDate day) {
        Long weekly = child.weekly();
        if (weekly == null) {
            return 0;
        }
        LocalDate end = FinancialYear.of(day).end();
        LocalDate planned = child.plannedEndOn();
        LocalDate last = planned != null && planned.isBefore(end) ? planned : end;
        long nights = Math.max(0, ChronoUnit.DAYS.between(day.plusDays(1), last));
        return new hearth.common.WeeklyRate(weekly).forNights(nights).pence();
    }
}
