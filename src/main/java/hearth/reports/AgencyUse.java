package hearth.reports;

import hearth.common.FinancialYear;
import hearth.placements.CostGroup;
import hearth.placements.Costs;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Children with agencies' foster carers, by agency: how many, at what price, what was spent, and whether a home of ours would have done. */
public final class AgencyUse {
    private static final String NOT_RECORDED = "Not recorded";

    /**
     * One agency.
     *
     * @param children on the day, restricted ones among them
     * @param average pence a week of those with a price; null where none has one
     * @param spent pence since 1 April
     * @param ourHome children for whom a home of ours would have done when they moved in
     * @param noneOfOurs children for whom none would have done; for the rest it is not recorded
     */
    public record Line(
            String provider, long children, @Nullable Long average, long spent, long ourHome, long noneOfOurs) {}

    private AgencyUse() {}

    static List<Line> of(Handle h, List<ChildAtHome> children, LocalDate day) {
        Map<Long, String> alternatives = AgencyStore.alternatives(h, day).stream()
                .collect(Collectors.toMap(AgencyStore.Alternative::placementId, AgencyStore.Alternative::answer));
        Map<String, Long> spent = spent(h, day);
        var by = new TreeMap<String, List<ChildAtHome>>(children.stream()
                .filter(c -> c.group() == PlacementGroup.AGENCY)
                .collect(Collectors.groupingBy(c -> Objects.requireNonNullElse(c.provider(), NOT_RECORDED))));
        spent.keySet().forEach(provider -> by.putIfAbsent(provider, List.of()));
        return by.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue(), spent, alternatives))
                .toList();
    }

    private static Line line(
            String provider, List<ChildAtHome> children, Map<String, Long> spent, Map<Long, String> alternatives) {
        var prices = children.stream()
                .map(ChildAtHome::weekly)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return new Line(
                provider,
                children.size(),
                prices.isPresent() ? Math.round(prices.getAsDouble()) : null,
                spent.getOrDefault(provider, 0L),
                said(children, alternatives, "YES"),
                said(children, alternatives, "NO"));
    }

    private static long said(List<ChildAtHome> children, Map<Long, String> alternatives, String answer) {
        return children.stream()
                .filter(c -> answer.equals(alternatives.get(c.placementId())))
                .count();
    }

    private static Map<String, Long> spent(Handle h, LocalDate day) {
        var spent = new TreeMap<String, Long>();
        Costs.each(h, FinancialYear.of(day).firstMonth(), YearMonth.from(day), (month, row) -> {
            if (row.group() == CostGroup.AGENCY) {
                spent.merge(
                        Objects.requireNonNullElse(row.provider(), NOT_RECORDED),
                        row.net().pence(),
                        Long::sum);
            }
        });
        return spent;
    }
}
