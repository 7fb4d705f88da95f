package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bed held for a request.
 *
 * @param owner who holds it
 * @param endsOn the first day on which no list takes it for held
 * @param until the instant at which it is free again; null for one that was held by whole days
 */
public record Hold(
        long id,
        HouseholdId householdId,
        @Nullable String owner,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant until,
        int version) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, h:mm", Locale.UK);

    static final ZoneId HERE = ZoneId.of("Europe/London");

    /** "until 4 Jun, 6:00pm". */
    String words() {
        if (until != null) {
            ZonedDateTime here = until.atZone(HERE);
            return "until " + TIME.format(here) + (here.getHour() < 12 ? "am" : "pm");
        }
        return endsOn == null ? "" : "until " + BritishDates.format(endsOn);
    }
}
