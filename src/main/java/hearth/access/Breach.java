package hearth.access;

import hearth.common.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that something which has happened broke: recorded as it was, and standing until somebody has dealt with it.
 *
 * @param about reference of the record it stands on
 * @param who who must act
 * @param due the day by which, or null where no rule says
 */
public record Breach(
        long id,
        String rule,
        String about,
        String message,
        LocalDate since,
        @Nullable String who,
        @Nullable LocalDate due,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedHow,
        int version) {

    /** Open, Overdue or Resolved on a day. */
    public String state(LocalDate day) {
        if (resolvedOn != null) {
            return "Resolved";
        }
        return due != null && due.isBefore(day) ? "Overdue" : "Open";
    }

    /** What a rule would have refused as a plan. */
    public Refusal refusal() {
        return new Refusal(rule, message, who, null);
    }
}
