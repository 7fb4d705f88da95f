package hearth.children;

import hearth.common.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a looked-after child's next review is due: the first within 20 working days of the start of care, the second within 3 months
 * of the first, each further one within 6 months (CPPCR 2010 reg 33 as published guidance reads it).
 */
public final class ReviewClock {
    private static final int FIRST_WORKING_DAYS = 20;
    private static final int SECOND_MONTHS = 3;
    private static final int FURTHER_MONTHS = 6;

    private ReviewClock() {}

    /** The last day on which the next review is in time, after so many reviews of which the last was held on a day. */
    public static LocalDate next(LocalDate start, long held, @Nullable LocalDate last) {
        if (held == 0 || last == null) {
            return WorkingDays.after(start, FIRST_WORKING_DAYS);
        }
        return last.plusMonths(held == 1 ? SECOND_MONTHS : FURTHER_MONTHS);
    }
}
