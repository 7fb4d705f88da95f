package hearth.carers;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The places of one household on one day. Always {@code filled - over + notAvailable + vacant = approved}.
 *
 * @param approved by the terms in force
 * @param filled with children placed, or with others who count as one
 * @param over children beyond the places approved
 * @param notAvailable approved and unfilled, but not to be used now
 * @param vacant free for a child today
 */
public record Places(int approved, int filled, int over, int notAvailable, int vacant) {
    /**
     * The formula.
     *
     * @param blocked how many places are said not to be available; more than are unfilled counts as all of those
     * @param idle whether none may be filled at all: on hold, suspended, notice given, or approved for named children for the time
     *     being
     */
    public static Places of(int approved, int filled, int blocked, boolean idle) {
        int unfilled = Math.max(0, approved - filled);
        int notAvailable = idle ? unfilled : Math.min(blocked, unfilled);
        return new Places(approved, filled, Math.max(0, filled - approved), notAvailable, unfilled - notAvailable);
    }

    /**
     * What a stretch of days adds to the places of a household.
     *
     * @param idle more than 0 where nothing may be filled at all
     * @param child who fills it, null for nobody in particular
     */
    public record Span(
            HouseholdId household,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int approved,
            int filled,
            int blocked,
            int idle,
            @Nullable ChildId child) {}

    /** Every span of every household that reaches a day or lies after it, by what is planned as of {@code today}. */
    public static List<Span> spans(Handle h, LocalDate from, LocalDate today) {
        return PlacesStore.spans(h, from, today);
    }
}
