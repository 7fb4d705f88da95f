package hearth.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for a home, one by one: received or ended in the year, or still open. */
public final class Requests {
    /**
     * One request.
     *
     * @param children references; those of restricted children are left out
     * @param approached how many homes and providers were asked
     * @param offered how many said yes
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
            boolean emergency,
            long approached,
            long offered,
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

    /**
     * A reason for which homes were refused.
     *
     * @param reason a code of the list "decline-reason", or other words; null where none was given
     */
    public record Declined(@Nullable String reason, long times) {}

    /**
     * How long it took until a home was found.
     *
     * @param median days of those placed, the middle one; null where none was
     * @param longest the same of the one that took longest
     */
    public record ToPlace(
            long placed, @Nullable Double median, @Nullable Long longest) {}

    /** Of the requests that were placed since a day, emergencies or the others. */
    public static ToPlace toPlace(List<Line> lines, LocalDate since, boolean emergency) {
        long[] days = lines.stream()
                .filter(l -> l.emergency() == emergency)
                .filter(l -> l.placedOn() != null && !l.placedOn().isBefore(since))
                .mapToLong(l -> ChronoUnit.DAYS.between(l.asked(), l.placedOn()))
                .sorted()
                .toArray();
        return days.length == 0
                ? new ToPlace(0, null, null)
                : new ToPlace(days.length, Funnel.median(days), days[days.length - 1]);
    }

    private Requests() {}
}
