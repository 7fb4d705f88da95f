package hearth.placements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a child must be visited next in a home (CPPCR 2010 reg 28): within a week of its start, then within six weeks of the last
 * visit; after a year, where the home is meant to last to 18, within three months. With parents before they are assessed (reg 19):
 * every week until the first review, then within six weeks. With parents under an interim care order, or with carers approved for the
 * time being (reg 24): every week until the first review, then within four weeks. Where a care order is made on a child who lives with
 * the parents: within a week of the order too.
 */
final class VisitClock {
    private static final int WEEKS = 6;
    private static final int WEEKS_IN_DOUBT = 4;
    private static final int MONTHS_SETTLED = 3;

    private VisitClock() {}

    /** With whom, as far as the clock asks. */
    enum With {
        CARERS,
        /** Parents who are not assessed yet (reg 19). */
        PARENTS_NOT_ASSESSED,
        /** Parents under an interim care order, or carers approved for the time being. */
        FOR_THE_TIME_BEING
    }

    /**
     * A home as the clock sees it.
     *
     * @param last the last visit in this home, null for none yet
     * @param toEighteen whether it is meant to last to 18
     * @param reviewed whether there has been a review since the home began
     * @param orderOn when a care order was made on a child who lived there with the parents; null where none was
     */
    record Home(
            LocalDate start,
            @Nullable LocalDate last,
            boolean toEighteen,
            With with,
            boolean reviewed,
            @Nullable LocalDate orderOn) {}

    /** The last day on which the next visit is in time. */
    static LocalDate next(Home home) {
        LocalDate usual = usual(home);
        LocalDate order = home.orderOn();
        if (order == null || (home.last() != null && !home.last().isBefore(order))) {
            return usual;
        }
        LocalDate ordered = order.plusWeeks(1);
        return ordered.isBefore(usual) ? ordered : usual;
    }

    private static LocalDate usual(Home home) {
        LocalDate last = home.last();
        if (last == null) {
            return home.start().plusWeeks(1);
        }
        if (home.with() != With.CARERS) {
            int later = home.with() == With.PARENTS_NOT_ASSESSED ? WEEKS : WEEKS_IN_DOUBT;
            return last.plusWeeks(home.reviewed() ? later : 1);
        }
        boolean first = last.isBefore(home.start().plusYears(1));
        return home.toEighteen() && !first ? last.plusMonths(MONTHS_SETTLED) : last.plusWeeks(WEEKS);
    }
}
