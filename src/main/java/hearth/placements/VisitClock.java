package hearth.placements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a child must be visited next in a home (CPPCR 2010 reg 28): within a week of its start, then within six weeks of the last
 * visit; after a year, where the home is meant to last to 18, within three months. With a parent under an interim care order, or
 * with carers approved for the time being (reg 24): every week until the first review, then within four weeks.
 */
final class VisitClock {
    private static final int WEEKS = 6;
    private static final int WEEKS_IN_DOUBT = 4;
    private static final int MONTHS_SETTLED = 3;

    private VisitClock() {}

    /**
     * A home as the clock sees it.
     *
     * @param last the last visit in this home, null for none yet
     * @param toEighteen whether it is meant to last to 18
     * @param inDoubt whether the carers are approved for the time being, or are parents under an interim care order
     * @param reviewed whether there has been a review since the home began
     */
    record Home(LocalDate start, @Nullable LocalDate last, boolean toEighteen, boolean inDoubt, boolean reviewed) {}

    /** The last day on which the next visit is in time. */
    static LocalDate next(Home home) {
        LocalDate last = home.last();
        if (last == null) {
            return home.start().plusWeeks(1);
        }
        if (home.inDoubt()) {
            return last.plusWeeks(home.reviewed() ? WEEKS_IN_DOUBT : 1);
        }
        boolean first = last.isBefore(home.start().plusYears(1));
        return home.toEighteen() && !first ? last.plusMonths(MONTHS_SETTLED) : last.plusWeeks(WEEKS);
    }
}
