package hearth.reports;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Period;
import hearth.recruitment.Campaign;
import hearth.recruitment.Campaigns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Recruitment between two days: how far enquiries come, how long each stage takes, and why people are lost. What happened in a period
 * and what became of the enquiries that came in it are two different counts, and each table says which it is.
 */
public final class RecruitmentReport {
    /** Which enquiries are counted together. */
    public enum By {
        SOURCE("Source"),
        CAMPAIGN("Campaign"),
        MONTH("Month");

        private final String label;

        By(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One line of a funnel.
     *
     * @param open still on their way; only where the enquiries that came are followed
     */
    public record Line(
            String group,
            long enquiries,
            long visits,
            long applications,
            long panels,
            long approvals,
            long closed,
            @Nullable Long open) {}

    /**
     * Days in a stage, of those that left it in the period.
     *
     * @param median null where nobody left it
     */
    public record Time(String stage, long left, @Nullable Double median, long open) {}

    /** How many were lost at a stage for a reason. */
    public record Loss(String stage, String reason, long number) {}

    /**
     * What a campaign cost and brought: all enquiries known to be its own, whenever they came.
     *
     * @param costPerApproval pence; null while there is no approval
     */
    public record Cost(
            Campaign campaign,
            long enquiries,
            long applications,
            long approvals,
            long open,
            @Nullable Long costPerApproval) {}

    private final List<Road> roads;
    private final List<Campaign> campaigns;
    private final Period period;

    /** Reads what had happened by the end of a period. */
    public RecruitmentReport(Handle h, Period period) {
        this.period = period;
        roads = RoadStore.until(h, Objects.requireNonNull(period.end()).minusDays(1));
        campaigns = Campaigns.all(h);
    }

    /** What became, up to the last day, of the enquiries that came in the period. */
    public List<Line> cohort(By by) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Road road : roads) {
            if (period.contains(road.received())) {
                long[] n = counts.computeIfAbsent(group(road, by, road.received()), g -> new long[7]);
                n[0]++;
                n[1] += road.visit() != null ? 1 : 0;
                n[2] += road.application() != null ? 1 : 0;
                n[3] += road.panel() != null ? 1 : 0;
                n[4] += road.approved() != null ? 1 : 0;
                n[5] += road.lost() ? 1 : 0;
                n[6] += road.open() ? 1 : 0;
            }
        }
        return lines(counts, true);
    }

    /** What happened in the period, whenever the enquiry had come. */
    public List<Line> happened(By by) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Road road : roads) {
            LocalDate closed = road.lost() ? road.closedOn() : null;
            List<@Nullable LocalDate> days = java.util.Arrays.asList(
                    road.received(), road.visit(), road.application(), road.panel(), road.approved(), closed);
            for (int i = 0; i < days.size(); i++) {
                LocalDate on = days.get(i);
                if (on != null && period.contains(on)) {
                    counts.computeIfAbsent(group(road, by, on), g -> new long[7])[i]++;
                }
            }
        }
        return lines(counts, false);
    }

    private static List<Line> lines(Map<String, long[]> counts, boolean followed) {
        var lines = new ArrayList<Line>();
        counts.forEach((group, n) ->
                lines.add(new Line(shown(group), n[0], n[1], n[2], n[3], n[4], n[5], followed ? (Long) n[6] : null)));
        if (lines.size() > 1) {
            lines.add(new Line(
                    "All",
                    sum(lines, Line::enquiries),
                    sum(lines, Line::visits),
                    sum(lines, Line::applications),
                    sum(lines, Line::panels),
                    sum(lines, Line::approvals),
                    sum(lines, Line::closed),
                    followed ? (Long) sum(lines, l -> Objects.requireNonNullElse(l.open(), 0L)) : null));
        }
        return lines;
    }

    private static long sum(List<Line> lines, Function<Line, Long> column) {
        return lines.stream().mapToLong(column::apply).sum();
    }

    private String group(Road road, By by, LocalDate day) {
        return switch (by) {
            case SOURCE ->
                road.source() == null
                        ? "Not recorded"
                        : CodeList.named("source").label(road.source());
            case CAMPAIGN ->
                campaigns.stream()
                        .filter(c -> c.brought(road.received(), road.sourceDetail()))
                        .findFirst()
                        .map(Campaign::name)
                        .orElse("No campaign");
            case MONTH -> YearMonth.from(day).toString();
        };
    }

    private static String shown(String group) {
        return group.matches("\\d{4}-\\d{2}") ? BritishDates.format(YearMonth.parse(group)) : group;
    }

    /** Median days in each stage. */
    public List<Time> times() {
        var times = new ArrayList<Time>();
        for (int stage = 0; stage < Road.STAGES.size(); stage++) {
            var days = new ArrayList<Long>();
            long open = 0;
            for (Road road : roads) {
                LocalDate began = road.days().get(stage);
                LocalDate left = road.left(stage);
                if (began != null && left != null && period.contains(left) && !left.isBefore(began)) {
                    days.add(ChronoUnit.DAYS.between(began, left));
                }
                open += road.open() && road.furthest() == stage ? 1 : 0;
            }
            times.add(new Time(
                    CodeList.named("enquiry-stage").label(Road.STAGES.get(stage)),
                    days.size(),
                    Funnel.median(days.stream().mapToLong(d -> d).toArray()),
                    open));
        }
        return times;
    }

    /** Why people were lost in the period, by the furthest stage they had reached; the most frequent first within a stage. */
    public List<Loss> losses() {
        Map<Integer, Map<String, Long>> counts = new TreeMap<>();
        for (Road road : roads) {
            if (road.lost() && period.contains(Objects.requireNonNull(road.closedOn()))) {
                counts.computeIfAbsent(road.furthest(), s -> new TreeMap<>())
                        .merge(Objects.requireNonNullElse(road.closedReason(), "OTHER"), 1L, Long::sum);
            }
        }
        var losses = new ArrayList<Loss>();
        counts.forEach((stage, reasons) -> reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> losses.add(new Loss(
                        CodeList.named("enquiry-stage").label(Road.STAGES.get(stage)),
                        CodeList.named("enquiry-closed").label(e.getKey()),
                        e.getValue()))));
        return losses;
    }

    /** What each campaign cost and brought by the last day: its own enquiries followed, not approvals of the same weeks. */
    public List<Cost> costs() {
        var costs = new ArrayList<Cost>();
        for (Campaign campaign : campaigns) {
            List<Road> own = roads.stream()
                    .filter(road -> campaigns.stream()
                            .filter(c -> c.brought(road.received(), road.sourceDetail()))
                            .findFirst()
                            .filter(campaign::equals)
                            .isPresent())
                    .toList();
            long approvals = own.stream().filter(r -> r.approved() != null).count();
            costs.add(new Cost(
                    campaign,
                    own.size(),
                    own.stream().filter(r -> r.application() != null).count(),
                    approvals,
                    own.stream().filter(Road::open).count(),
                    approvals == 0 ? null : (Long) (campaign.cost().pence() / approvals)));
        }
        return costs;
    }
}
