package hearth.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Requests for a home, one by one: received in the year or still open. */
public final class Requests {
    /**
     * One request.
     *
     * @param children references; those of restricted children are left out
     * @param approached how many homes and providers were asked
     * @param declined how many said no
     * @param why the reasons they gave, each once
     * @param state code of the list "referral-state" on the day
     * @param closedOn the day it ended by then, placed or not
     * @param withinTerms of the decision on the home: YES, NO, UNKNOWN; null where no decision was recorded
     */
    public record Line(
            String request,
            @Nullable String children,
            LocalDate asked,
            @Nullable LocalDate neededBy,
            long approached,
            long declined,
            @Nullable String why,
            String state,
            @Nullable LocalDate closedOn,
            @Nullable String withinTerms) {
        public @Nullable LocalDate placedOn() {
            return state.equals("PLACED") ? closedOn : null;
        }

        /** Days from the day it came in to its end, or to the day shown. */
        public long days(LocalDate day) {
            return ChronoUnit.DAYS.between(asked, closedOn == null ? day : closedOn);
        }
    }

    private Requests() {}
}
