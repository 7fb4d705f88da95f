package hearth.matching;

import hearth.access.Due;
import hearth.common.WorkingDays;
import hearth.placements.HomeDecisions;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What falls due after a home was given in an emergency: why that home, within the first working day. */
public final class MatchDuties {
    private static final int WORKING_DAYS = 1;

    private MatchDuties() {}

    /** What is due by a day, as things stand on another. */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return DecisionStore.unsaid(h, HomeDecisions.askedSince(h, today), today).stream()
                .map(p -> new Due(
                        "MATCH_REASON",
                        p.id(),
                        p.reference(),
                        p.owner(),
                        WorkingDays.after(p.startsOn(), WORKING_DAYS),
                        "Write down why this home was chosen in the emergency",
                        "Own practice: within the first working day"))
                .filter(due -> !due.day().isAfter(until))
                .toList();
    }
}
