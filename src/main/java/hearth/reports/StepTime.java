package hearth.reports;

import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.Period;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long one step on the way to a decision took, of those that took it in a period.
 *
 * @param took how many took it
 * @param medianDays calendar days; null where nobody took it
 * @param medianWorkingDays the same without weekends and bank holidays
 * @param inTime how many were in time; null where no limit is set for the step
 * @param limit the limit, in words
 */
public record StepTime(
        String step,
        long took,
        @Nullable Double medianDays,
        @Nullable Double medianWorkingDays,
        @Nullable Long inTime,
        @Nullable String limit) {
    /** From which day to which, and the last day on which it is in time. */
    private record Step(
            String name,
            Function<Road, @Nullable LocalDate> from,
            Function<Road, @Nullable LocalDate> to,
            @Nullable Limit limit) {}

    /**
     * A limit as it was on the day the enquiry came.
     *
     * @param last the last day on which it is kept, from the day that starts it and the setting's number
     */
    private record Limit(Setting setting, Last last) {}

    @FunctionalInterface
    private interface Last {
        LocalDate after(LocalDate from, int number);
    }

    private static final List<Step> STEPS = List.of(
            new Step(
                    "Enquiry to initial visit",
                    Road::received,
                    Road::visit,
                    new Limit(Setting.INITIAL_VISIT_DAYS, WorkingDays::after)),
            new Step("Initial visit to application", Road::visit, Road::application, null),
            new Step("Application to end of Stage 1", Road::application, Road::stage1Ended, null),
            new Step("End of Stage 1 to panel", Road::stage1Ended, Road::panel, null),
            new Step(
                    "Application to panel",
                    Road::application,
                    Road::panel,
                    new Limit(Setting.APPLICATION_TO_PANEL_MONTHS, LocalDate::plusMonths)),
            new Step(
                    "Recommendation to decision",
                    Road::decision,
                    Road::decided,
                    new Limit(Setting.DECISION_DAYS, WorkingDays::after)),
            new Step("Application to decision", Road::application, Road::decided, null),
            new Step("Enquiry to approval", Road::received, Road::approved, null));

    static List<StepTime> of(
            List<Road> roads, Period period, LocalDate last, Map<Setting, List<Settings.Value>> practice) {
        return STEPS.stream()
                .map(step -> of(step, roads, period, last, practice))
                .toList();
    }

    private static StepTime of(
            Step step, List<Road> roads, Period period, LocalDate last, Map<Setting, List<Settings.Value>> practice) {
        var days = new ArrayList<Long>();
        var working = new ArrayList<Long>();
        long inTime = 0;
        Limit limit = step.limit();
        for (Road road : roads) {
            LocalDate from = step.from().apply(road);
            LocalDate to = step.to().apply(road);
            if (from != null && to != null && period.contains(to) && !to.isBefore(from)) {
                days.add(ChronoUnit.DAYS.between(from, to));
                working.add((long) WorkingDays.between(from, to));
                if (limit != null) {
                    int number = Settings.number(practice, limit.setting(), road.received());
                    inTime += to.isAfter(limit.last().after(from, number)) ? 0 : 1;
                }
            }
        }
        return new StepTime(
                step.name(),
                days.size(),
                median(days),
                median(working),
                limit == null ? null : (Long) inTime,
                limit == null ? null : limit.setting().shown(Settings.number(practice, limit.setting(), last)));
    }

    private static @Nullable Double median(List<Long> days) {
        return Funnel.median(days.stream().mapToLong(d -> d).toArray());
    }
}
