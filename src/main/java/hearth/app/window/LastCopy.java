package hearth.app.window;

import hearth.common.BritishDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long ago the last copy of the store was made, in words. */
final class LastCopy {
    /** Older than so many days it is said how old it is. */
    private static final long FRESH = 7;

    private LastCopy() {}

    static String words(Optional<Instant> last, Clock clock) {
        if (last.isEmpty()) {
            return "No copy made yet";
        }
        LocalDate on = last.get().atZone(clock.getZone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(on, LocalDate.now(clock));
        return days > FRESH ? "No copy for %,d days".formatted(days) : "Last copy " + BritishDates.format(on);
    }
}
