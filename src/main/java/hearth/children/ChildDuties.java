package hearth.children;

import hearth.access.Due;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What falls due for children in our care: their reviews. Visits and what hangs on a home are the placements'. */
public final class ChildDuties {
    private ChildDuties() {}

    /**
     * Due on or before {@code until} as things stand on {@code today}; a child of whom only files have told is left out until the
     * first review is recorded.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return ChildEventStore.inCare(h, today).stream()
                .filter(ChildEventStore.InCare::kept)
                .map(c -> new Due(
                        "CHILD_REVIEW",
                        c.childId(),
                        c.reference(),
                        c.owner(),
                        ReviewClock.next(c.startsOn(), c.reviews(), c.lastReview()),
                        c.reviews() == 0 ? "First review of the care plan" : "Review of the care plan",
                        "CPPCR 2010 reg 33: within 20 working days, then 3 months, then every 6 months"))
                .filter(d -> !d.day().isAfter(until))
                .toList();
    }
}
