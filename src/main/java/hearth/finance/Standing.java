package hearth.finance;

import hearth.common.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How a recruitment target stands on a day.
 *
 * @param gained who came and counts, since its first day
 * @param lost who left and is taken off, 0 for a gross target
 * @param left who left all the same, also for a gross target
 * @param wantedByNow by its profile
 * @param monthsLeft 0 once it is over
 * @param straight where it ends if the rest goes as it went so far; null before its first day
 * @param closedEnquiries how many enquiries with a known end there are
 * @param forecast null where there is not enough history
 * @param cohortRate part of enquiries old enough to have ended that were approved
 * @param enquiriesNeeded new enquiries it still takes besides those open, at the cohort rate; null where no rate is known
 * @param medianDays from enquiry to approval, of those that took place; null where none did
 * @param lastUseful the last day on which a new enquiry can still count at the median time; null where no time is known
 */
public record Standing(
        RecruitmentTarget target,
        LocalDate today,
        long gained,
        long lost,
        long left,
        double wantedByNow,
        double monthsGone,
        double monthsLeft,
        @Nullable Double straight,
        int closedEnquiries,
        int openEnquiries,
        @Nullable Forecast forecast,
        double cohortRate,
        int cohort,
        double expectedFromOpen,
        @Nullable Long enquiriesNeeded,
        @Nullable Integer medianDays,
        @Nullable LocalDate lastUseful,
        Backtest backtest) {
    static final long SEED = 20261122;

    /** The rows that standings are worked out from, read once for all targets. */
    public record Rows(List<Journey> journeys, List<Gain> gains) {
        /** Reads what had happened by a day. */
        public static Rows read(Handle h, LocalDate day) {
            return new Rows(JourneyStore.until(h, day), GainStore.until(h, day));
        }
    }

    /** Who came and who left by a day: all that {@link #counted(List, RecruitmentTarget, LocalDate)} needs. */
    public static List<Gain> gains(Handle h, LocalDate day) {
        return GainStore.until(h, day);
    }

    /** What counts so far. */
    public long counted() {
        return gained - lost;
    }

    /** What is still to be gained; 0 where the target is met. */
    public long missing() {
        return Math.max(0, target.value() - counted());
    }

    /** How many a month it takes from now on; null once it is over. */
    public @Nullable Double runRateNeeded() {
        return monthsLeft <= 0 ? null : (Double) (missing() / monthsLeft);
    }

    /** How many a month there were so far; null before its first day. */
    public @Nullable Double runRate() {
        return monthsGone <= 0 ? null : (Double) (counted() / monthsGone);
    }

    /**
     * Works it out, away from the store: the simulation takes a while.
     *
     * @param progress told how much is done, 0 to 1
     * @param stop asked between runs; what is returned after a yes is not complete
     */
    public static Standing of(
            Rows rows, RecruitmentTarget target, LocalDate today, DoubleConsumer progress, BooleanSupplier stop) {
        LocalDate start = target.period().start();
        LocalDate last = target.end().minusDays(1);
        var sofar = new Period(
                start,
                min(today, last).isBefore(start)
                        ? start.plusDays(1)
                        : min(today, last).plusDays(1));
        boolean begun = !today.isBefore(start);
        long gained = begun ? sum(rows.gains(), target, sofar, true) : 0;
        long lost = begun ? sum(rows.gains(), target, sofar, false) : 0;
        long left = begun ? leavers(rows.gains(), target, sofar) : 0;
        int daysLeft = (int) Math.max(0, ChronoUnit.DAYS.between(max(today, start.minusDays(1)), last));
        double monthsGone = begun ? History.months(ChronoUnit.DAYS.between(start, sofar.end())) : 0;
        double monthsLeft = History.months(daysLeft);
        var history = new History(rows.journeys(), rows.gains(), target, today);
        int horizon = (int) Math.max(0, ChronoUnit.DAYS.between(today, last));
        Forecast forecast = history.enough()
                ? Forecast.of(history, gained - lost, target.value(), horizon, Forecast.RUNS, SEED, progress, stop)
                : null;
        double expected = history.open().stream()
                        .mapToDouble(open -> history.likely(open, horizon))
                        .sum()
                * history.brings();
        double each = history.rate() * history.brings();
        double others = java.util.Arrays.stream(history.others()).average().orElse(0) * monthsLeft;
        double still = Math.max(0, target.value() - (gained - lost) - expected - others);
        int[] days = history.approvalDays();
        Integer median = days.length == 0 ? null : (Integer) days[days.length / 2];
        return new Standing(
                target,
                today,
                gained,
                lost,
                left,
                target.wantedBy(today),
                monthsGone,
                monthsLeft,
                monthsGone <= 0 ? null : (Double) ((gained - lost) * (1 + monthsLeft / monthsGone)),
                history.closed(),
                history.open().size(),
                forecast,
                history.rate(),
                history.cohort(),
                expected,
                each <= 0 || !history.enough() ? null : (Long) (long) Math.ceil(still / each),
                median,
                median == null ? null : last.minusDays(median),
                Backtest.of(rows.journeys(), rows.gains(), target, today, stop));
    }

    /** What counted in the target's time up to a day: who came less, for a net one, who left; 0 before its first. */
    public static long counted(List<Gain> gains, RecruitmentTarget target, LocalDate upTo) {
        if (upTo.isBefore(target.period().start())) {
            return 0;
        }
        var during = new Period(target.period().start(), upTo.plusDays(1));
        return sum(gains, target, during, true) - sum(gains, target, during, false);
    }

    private static long sum(List<Gain> gains, RecruitmentTarget target, Period during, boolean came) {
        return gains.stream()
                .filter(g -> during.contains(g.on()))
                .mapToLong(g -> came ? target.gained(g) : target.lost(g))
                .sum();
    }

    private static long leavers(List<Gain> gains, RecruitmentTarget target, Period during) {
        RecruitmentTarget net = target.net() ? target : target.asNet();
        return sum(gains, net, during, false);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
