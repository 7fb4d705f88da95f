package hearth.placements.outside;

import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A child who came back into the area, or from a residential home to a family, or whose carers came over to us from an agency.
 *
 * @param child reference
 * @param on the first night in the new home
 * @param undoneOn the day within 12 weeks on which the child was outside, or in a residential home, again; null where it held
 * @param endsOn the first night no longer there
 * @param before a week in the home before, null where no price is recorded
 * @param restricted whether the child is, from anybody at all: what goes out of the house leaves them out
 */
public record Returned(
        Kind kind,
        ChildId childId,
        String child,
        PlacementId fromId,
        String fromPlace,
        @Nullable String fromAuthority,
        PlacementId toId,
        String toPlace,
        LocalDate on,
        @Nullable LocalDate undoneOn,
        @Nullable LocalDate endsOn,
        @Nullable WeeklyRate before,
        @Nullable WeeklyRate after,
        boolean restricted) {
    /** What happened. */
    public enum Kind {
        BACK("Brought back"),
        STEP_DOWN("Stepped down"),
        BOTH("Both"),
        /** The carers came over from an agency to us with the child: the same home, no move. */
        CAME_OVER("Carers came over to us");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Those of a stretch of days, the first first; {@code until} is the first day after it. */
    public static List<Returned> between(Handle h, LocalDate from, LocalDate until) {
        return ReturnStore.between(h, from, until);
    }

    /**
     * Those of them that the signed-in user may see.
     *
     * @param restricted how many are left out
     */
    public record Seen(List<Returned> all, int restricted) {}

    /** The same as {@link #between} for the signed-in user. */
    public static Seen seen(Handle h, LocalDate from, LocalDate until) {
        Set<Long> hidden = Subjects.hidden(h);
        List<Returned> all = between(h, from, until);
        List<Returned> seen = all.stream()
                .filter(r -> Stream.of(r.childId, r.fromId, r.toId).noneMatch(id -> hidden.contains(id.value())))
                .toList();
        return new Seen(seen, all.size() - seen.size());
    }

    /** For those who may not see costs. */
    public Returned withoutPrices() {
        return new Returned(
                kind,
                childId,
                child,
                fromId,
                fromPlace,
                fromAuthority,
                toId,
                toPlace,
                on,
                undoneOn,
                endsOn,
                null,
                null,
                restricted);
    }

    public boolean back() {
        return kind == Kind.BACK || kind == Kind.BOTH;
    }

    public boolean steppedDown() {
        return kind == Kind.STEP_DOWN || kind == Kind.BOTH;
    }

    /** Whether the child was out, or in a residential home, again within 12 weeks. */
    public boolean didNotHold() {
        return undoneOn != null;
    }

    /** What a whole year costs less, or, negative, more: the weekly difference times the year's days / 7; null where a price is missing. */
    public @Nullable Money fullYear() {
        FinancialYear year = FinancialYear.of(on);
        return less(ChronoUnit.DAYS.between(year.firstDay(), year.end()));
    }

    /** The same for the nights of the year of the return up to its end, or to the end of the stay, or to the day it was undone. */
    public @Nullable Money partYear() {
        LocalDate end = FinancialYear.of(on).end();
        for (LocalDate earlier : new @Nullable LocalDate[] {endsOn, undoneOn}) {
            end = earlier != null && earlier.isBefore(end) ? earlier : end;
        }
        return less(ChronoUnit.DAYS.between(on, end));
    }

    private @Nullable Money less(long nights) {
        if (before == null || after == null) {
            return null;
        }
        return new WeeklyRate(before.pence() - after.pence()).forNights(nights);
    }
}
