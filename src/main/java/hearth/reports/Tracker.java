package hearth.reports;

import hearth.common.FinancialYear;
import hearth.finance.Target;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approvals month by month against the year's target. */
public final class Tracker {
    /**
     * One month of the financial year; numbers of months still to come are null, save the target's.
     *
     * @param target what should have been reached by the end of the month, or null where no target is set
     * @param enquiriesNeeded enquiries still needed to reach the year's target at the rate of the last twelve months
     */
    public record Line(
            YearMonth month,
            @Nullable Long approvals,
            @Nullable Long cumulative,
            @Nullable Long target,
            @Nullable Long leavers,
            @Nullable Long net,
            @Nullable Long enquiriesNeeded) {}

    private Tracker() {}

    static List<Line> of(Figures figures, @Nullable Target target) {
        var months = new Months(figures.month());
        Figure approvals = figures.get("approvals");
        Figure leavers = figures.get("deregistrations");
        var lines = new ArrayList<Line>();
        YearMonth first = FinancialYear.of(figures.month()).firstMonth();
        long cumulative = 0;
        for (int i = 0; i < 12; i++) {
            YearMonth month = first.plusMonths(i);
            Long wanted = target == null ? null : (Long) target.by(month);
            if (month.isAfter(figures.month())) {
                lines.add(new Line(month, null, null, wanted, null, null, null));
            } else {
                long approved = number(approvals, months.index(month));
                long left = number(leavers, months.index(month));
                cumulative += approved;
                Long needed = target != null && month.equals(figures.month())
                        ? needed(figures, target.value() - cumulative)
                        : null;
                lines.add(new Line(month, approved, cumulative, wanted, left, approved - left, needed));
            }
        }
        return lines;
    }

    private static long number(Figure figure, int index) {
        Long n = figure.months().get(index);
        return n == null ? 0 : n;
    }

    private static @Nullable Long needed(Figures figures, long approvals) {
        long enquiries = sum(figures.get("enquiries"));
        long approved = sum(figures.get("approvals"));
        if (approvals <= 0) {
            return 0L;
        }
        return approved == 0 ? null : (Long) ((approvals * enquiries + approved - 1) / approved);
    }

    private static long sum(Figure figure) {
        return figure.trend().stream().mapToLong(n -> n == null ? 0 : n).sum();
    }
}
