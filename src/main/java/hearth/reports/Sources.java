package hearth.reports;

import hearth.common.FinancialYear;
import hearth.common.Period;
import hearth.recruitment.Campaign;
import hearth.recruitment.Campaigns;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where enquiries came from since 1 April, what became of them and what it cost. */
public final class Sources {
    /**
     * One source.
     *
     * @param source code of the source, empty where none is recorded
     * @param month enquiries of the month; the rest is since 1 April
     * @param spend pence that its campaigns cost which began since 1 April; null where there is none
     */
    public record Line(
            String source,
            long month,
            long enquiries,
            long visits,
            long applications,
            long approvals,
            @Nullable Long spend) {
        /** Pence an approval, or null where there is none. */
        public @Nullable Long costPerApproval() {
            return spend == null || approvals == 0 ? null : (Long) (spend / approvals);
        }
    }

    private Sources() {}

    static List<Line> of(Handle h, YearMonth month) {
        var year = new Period(
                FinancialYear.of(month).firstDay(), month.plusMonths(1).atDay(1));
        Map<String, long[]> counts = new TreeMap<>();
        for (var count : SourceStore.counts(h, year, month.atDay(1))) {
            int column = switch (count.key()) {
                case "month" -> 0;
                case "enquiries" -> 1;
                case "visits" -> 2;
                case "applications" -> 3;
                case "approvals" -> 4;
                default -> throw new IllegalStateException(count.key());
            };
            counts.computeIfAbsent(count.source(), s -> new long[5])[column] += count.number();
        }
        Map<String, Long> spend = Campaigns.all(h).stream()
                .filter(campaign -> year.contains(campaign.startsOn()))
                .collect(Collectors.groupingBy(
                        Campaign::source,
                        Collectors.summingLong(campaign -> campaign.cost().pence())));
        spend.keySet().forEach(source -> counts.computeIfAbsent(source, s -> new long[5]));
        var lines = new ArrayList<Line>();
        counts.forEach((source, n) -> lines.add(new Line(source, n[0], n[1], n[2], n[3], n[4], spend.get(source))));
        lines.sort((a, b) -> a.enquiries() == b.enquiries()
                ? a.source().compareTo(b.source())
                : Long.compare(b.enquiries(), a.enquiries()));
        return lines;
    }
}
