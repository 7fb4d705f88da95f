package hearth.reports;

import hearth.access.Setting;
import hearth.access.Settings;
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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Recruitment between two days: how far enquiries come, how long each stage takes, and why people are lost. What happened in a period
 * and what became of the enquiries that came in it are two different counts, and each table says which it is.
 */
public final class RecruitmentReport {
    private static final String NOT_RECORDED = "Not recorded";

    /** Which enquiries are counted together. */
    public enum By {
        SOURCE("Source"),
        CAMPAIGN("Campaign"),
        MONTH("Month"),
        /** The type of fostering: an enquiry about several counts under each, and once in all. */
        TYPE("Type of fostering");

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

    /** The same of the part of the period that lies in a quarter of a year. */
    public record QuarterTime(String quarter, Time time) {}

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
    private final Map<Setting, List<Settings.Value>> practice;

    /** Reads what had happened by the end of a period. */
    public RecruitmentReport(Handle h, Period period) {
        this.period = period;
        roads = RoadStore.until(h, last(period));
        campaigns = Campaigns.all(h);
        practice = Settings.all(h);
    }

    private static LocalDate last(Period period) {
        return Objects.requireNonNull(period.end()).minusDays(1);
    }

    /** What became, up to the last day, of the enquiries that came in the period. */
    public List<Line> cohort(By by) {
        var counts = new Counts(by);
        for (Road road : roads) {
            if (period.contains(road.received())) {
                counts.add(road, road.received(), 0);
                counts.add(road, road.visit() == null ? null : road.received(), 1);
                counts.add(road, road.application() == null ? null : road.received(), 2);
                counts.add(road, road.panel() == null ? null : road.received(), 3);
                counts.add(road, road.approved() == null ? null : road.received(), 4);
                counts.add(road, road.lost() ? road.received() : null, 5);
                counts.add(road, road.open() ? road.received() : null, 6);
            }
        }
        return counts.lines(true);
    }

    /** What happened in the period, whenever the enquiry had come. */
    public List<Line> happened(By by) {
        var counts = new Counts(by);
        for (Road road : roads) {
            LocalDate closed = road.lost() ? road.closedOn() : null;
            List<@Nullable LocalDate> days = java.util.Arrays.asList(
                    road.received(), road.visit(), road.application(), road.panel(), road.approved(), closed);
            for (int column = 0; column < days.size(); column++) {
                LocalDate on = days.get(column);
                counts.add(road, on != null && period.contains(on) ? on : null, column);
            }
        }
        return counts.lines(false);
    }

    /** Counts by group, and all of it, each enquiry once. */
    private final class Counts {
        private final By by;
        private final Map<String, long[]> groups = new TreeMap<>();
        private final long[] all = new long[7];

        Counts(By by) {
            this.by = by;
        }

        /** One more in a column, under the day's groups; nothing where there is no day. */
        void add(Road road, @Nullable LocalDate on, int column) {
            if (on != null) {
                groups(road, by, on).forEach(g -> groups.computeIfAbsent(g, x -> new long[all.length])[column]++);
                all[column]++;
            }
        }

        /**
         * A line a group, and one for all where there are several.
         *
         * @param followed whether those that came are followed, so that some are open
         */
        List<Line> lines(boolean followed) {
            var lines = new ArrayList<Line>();
            groups.forEach((group, n) -> lines.add(line(shown(group), n, followed)));
            if (lines.size() > 1) {
                lines.add(line("All", all, followed));
            }
            return lines;
        }

        private static Line line(String group, long[] n, boolean followed) {
            return new Line(group, n[0], n[1], n[2], n[3], n[4], n[5], followed ? (Long) n[6] : null);
        }
    }

    private List<String> groups(Road road, By by, LocalDate day) {
        return switch (by) {
            case SOURCE ->
                List.of(
                        road.source() == null
                                ? NOT_RECORDED
                                : CodeList.named("source").label(road.source()));
            case CAMPAIGN ->
                List.of(campaigns.stream()
                        .filter(c -> c.brought(road.received(), road.sourceDetail()))
                        .findFirst()
                        .map(Campaign::name)
                        .orElse("No campaign"));
            case MONTH -> List.of(YearMonth.from(day).toString());
            case TYPE ->
                road.kinds().isEmpty()
                        ? List.of(NOT_RECORDED)
                        : road.kinds().stream()
                                .map(CodeList.named("fostering-type")::label)
                                .toList();
        };
    }

    private static String shown(String group) {
        return group.matches("\\d{4}-\\d{2}") ? BritishDates.format(YearMonth.parse(group)) : group;
    }

    /** Median days in each stage. */
    public List<Time> times() {
        return times(period);
    }

    /** The same quarter by quarter, the latest first. */
    public List<QuarterTime> timesByQuarter() {
        var times = new ArrayList<QuarterTime>();
        LocalDate end = Objects.requireNonNull(period.end());
        for (LocalDate until = end; until.isAfter(period.start()); ) {
            LocalDate last = until.minusDays(1);
            LocalDate first = last.withDayOfMonth(1).minusMonths((last.getMonthValue() - 1) % 3L);
            LocalDate from = first.isBefore(period.start()) ? period.start() : first;
            String name = BritishDates.format(from) + " to " + BritishDates.format(last);
            times(new Period(from, until)).forEach(time -> times.add(new QuarterTime(name, time)));
            until = from;
        }
        return times;
    }

    private List<Time> times(Period during) {
        LocalDate last = last(during);
        var times = new ArrayList<Time>();
        for (int stage = 0; stage < Road.STAGES.size(); stage++) {
            var days = new ArrayList<Long>();
            long open = 0;
            for (Road road : roads) {
                LocalDate began = road.days().get(stage);
                LocalDate left = road.left(stage);
                if (began != null && left != null && during.contains(left) && !left.isBefore(began)) {
                    days.add(ChronoUnit.DAYS.between(began, left));
                }
                open += road.in(stage, last) ? 1 : 0;
            }
            times.add(new Time(
                    CodeList.named("enquiry-stage").label(Road.STAGES.get(stage)),
                    days.size(),
                    Funnel.median(days.stream().mapToLong(d -> d).toArray()),
                    open));
        }
        return times;
    }

    /** How long each step took of those that took it in the period, and how many of them were in time. */
    public List<StepTime> steps() {
        return StepTime.of(roads, period, last(period), practice);
    }

    /** How applications ended in the period, and how many were in progress on its last day. */
    public List<ApplicationEnd> ends() {
        return ApplicationEnd.of(roads, period);
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
