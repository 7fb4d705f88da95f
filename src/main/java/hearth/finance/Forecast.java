package hearth.finance;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Where a target is likely to end.
 *
 * @param low one of ten runs ended at this or less
 * @param middle half of the runs ended at this or less
 * @param high nine of ten runs ended at this or less
 * @param chance part of the runs that met the target, 0 to 1
 */
public record Forecast(long low, long middle, long high, double chance, int runs) {
    /** How many times the rest of the time is played through. */
    public static final int RUNS = 10_000;

    /** How it is worked out, in words for those who read the figure. */
    public static final String METHOD =
            "The rest of the time is played through 10,000 times. Each open enquiry is approved as often, and as soon,"
                    + " as closed ones that had waited as long at the same stage. New enquiries come as in a month drawn"
                    + " from the last twelve; how many of them are approved, and after how long, is drawn from enquiries"
                    + " old enough to have ended, and the rate itself varies from run to run because it is known from few"
                    + " approvals. What an approval brings is drawn from the approvals of three years; connected persons,"
                    + " joining carers and those who leave are drawn from the months of two years. Low and high leave out"
                    + " one run in ten at each end.";

    private static final int TELL_EVERY = 250;

    /**
     * Plays it through.
     *
     * @param already what counts up to the history's day
     * @param wanted the target's number
     * @param days from the history's day to the last day of the target
     * @param seed the same seed gives the same forecast
     * @return what came out of the runs made until {@code stop} said so; the caller drops it then
     */
    static Forecast of(
            History history,
            long already,
            long wanted,
            int days,
            int runs,
            long seed,
            DoubleConsumer progress,
            BooleanSupplier stop) {
        var random = new SplittableRandom(seed);
        double[] likely = history.open().stream()
                .mapToDouble(open -> history.likely(open, days))
                .filter(part -> part > 0)
                .toArray();
        var ends = new long[runs];
        int done = 0;
        while (done < runs && !stop.getAsBoolean()) {
            ends[done] = already + once(history, likely, days, random);
            done++;
            if (done % TELL_EVERY == 0) {
                progress.accept((double) done / runs);
            }
        }
        long[] sorted = Arrays.copyOf(ends, Math.max(1, done));
        Arrays.sort(sorted);
        long met = Arrays.stream(sorted).filter(end -> end >= wanted).count();
        return new Forecast(
                at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9), (double) met / sorted.length, sorted.length);
    }

    private static long at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    private static long once(History history, double[] likely, int days, SplittableRandom random) {
        long end = 0;
        for (double part : likely) {
            if (random.nextDouble() < part) {
                end += pick(history.yields(), random);
            }
        }
        if (history.cohort() == 0) {
            return end;
        }
        double rate = Math.min(1.0, (double) poisson(history.approved(), random) / history.cohort());
        double month = 365.25 / 12;
        for (double begins = 0; begins < days; begins += month) {
            double part = Math.min(1.0, (days - begins) / month);
            long come = Math.round(part * pick(history.arrivals(), random));
            for (long i = next(rate, random); i < come; i += 1 + next(rate, random)) {
                int[] times = history.approvalDays();
                double on = begins + part * month * random.nextDouble() + times[random.nextInt(times.length)];
                if (on <= days) {
                    end += pick(history.yields(), random);
                }
            }
            if (random.nextDouble() < part) {
                end += pick(history.others(), random);
            }
        }
        return end;
    }

    /** How many are passed over until one with such a chance comes. */
    private static long next(double rate, SplittableRandom random) {
        if (rate <= 0) {
            return Integer.MAX_VALUE;
        }
        return rate >= 1 ? 0 : (long) (Math.log(1 - random.nextDouble()) / Math.log(1 - rate));
    }

    private static long pick(long[] numbers, SplittableRandom random) {
        return numbers.length == 0 ? 0 : numbers[random.nextInt(numbers.length)];
    }

    private static long poisson(double mean, SplittableRandom random) {
        long number = -1;
        for (double sum = 0; sum <= mean; sum -= Math.log(1 - random.nextDouble())) {
            number++;
        }
        return Math.max(0, number);
    }
}
