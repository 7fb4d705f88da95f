package hearth.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time limit that runs in an enquiry.
 *
 * @param kind its own name, such as ADM_DECISION
 * @param label what is to be done by then
 * @param from the day that starts it, itself not counted
 * @param due the last day on which it is kept
 * @param metOn the day on which it was done, or null while it is not
 * @param basis the rule, in words
 */
public record Clock(
        String kind,
        String label,
        LocalDate from,
        LocalDate due,
        @Nullable LocalDate metOn,
        String basis) {
    /** Days over it: to the day it was done, or to {@code today} while it runs; 0 where it is kept. */
    public long overdueDays(LocalDate today) {
        LocalDate end = metOn == null ? today : metOn;
        return Math.max(0, ChronoUnit.DAYS.between(due, end));
    }

    public boolean running() {
        return metOn == null;
    }
}
