package hearth.reports;

import hearth.children.ChildDuties;
import hearth.common.FinancialYear;
import hearth.placements.PlacementDuties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How long children stay with the same carers on a day. A stay in hospital or on holiday is no move, and neither is a change that keeps
 * the carers.
 *
 * @param children looked after, with a home that is recorded
 * @param threeHomes of them, those who lived in three homes or more in the twelve months before
 * @param twoYears in care for two years or more
 * @param threeInTwo of those, who lived in three homes or more in the two years before
 * @param longTerm under 16 and in care for two and a half years or more (the old indicator NI 063)
 * @param moves children who came to a home since 1 April on which somebody's decision is recorded, and how soon after it
 * @param visits who is visited in time (CPPCR 2010 reg 28), on the day
 * @param reviews whose care plan is reviewed in time (reg 33), on the day
 * @param missing since 1 April
 * @param settled of those, with the same carers for two years or more, or placed for adoption and with the home before for as long
 */
public record Stability(
        long children,
        long threeHomes,
        long twoYears,
        long threeInTwo,
        long longTerm,
        long settled,
        Moves moves,
        PlacementDuties.Visits visits,
        ChildDuties.Reviews reviews,
        Missing missing,
        List<Ending> endings) {
    private static final int HOMES = 3;
    private static final int YEARS_IN_CARE = 2;
    private static final int MONTHS_IN_CARE = 30;
    private static final int YEARS_WITH_CARERS = 2;
    private static final int OLDEST = 16;

    /**
     * Homes that ended unplanned, by reason.
     *
     * @param reason code of the list "place-change", null where none is recorded
     * @param withinDay of those since April, how many moved within 24 hours of the decision
     * @param told of those since April, of how many it is recorded
     */
    public record Ending(@Nullable String reason, long month, long yearToDate, long withinDay, long told) {}

    /** How many children went missing or were away without authority, and how many times. */
    public record Missing(long children, long times) {}

    /** How many moves there were, and how many on the day of the decision or the next: the nearest to 24 hours that days can say. */
    public record Moves(long decided, long atOnce) {}

    /** What is asked of one home that lasts. */
    record Home(
            long placementId,
            LocalDate inCareSince,
            LocalDate thereSince,
            String place,
            @Nullable LocalDate beforeSince,
            long homes,
            long homesInTwo) {
        private LocalDate withCarersSince() {
            boolean adoption = place.startsWith("A") && beforeSince != null;
            return adoption ? Objects.requireNonNull(beforeSince) : thereSince;
        }
    }

    static Stability of(Handle h, List<ChildAtHome> children, LocalDate day) {
        Map<Long, Home> homes =
                StabilityStore.homes(h, day).stream().collect(Collectors.toMap(Home::placementId, Function.identity()));
        long all = 0;
        long three = 0;
        long two = 0;
        long threeInTwo = 0;
        long longTerm = 0;
        long settled = 0;
        for (ChildAtHome child : children) {
            Home home = child.placementId() == null ? null : homes.get(child.placementId());
            if (home != null) {
                all++;
                three += home.homes() >= HOMES ? 1 : 0;
                boolean years = !home.inCareSince().isAfter(day.minusYears(YEARS_IN_CARE));
                two += years ? 1 : 0;
                threeInTwo += years && home.homesInTwo() >= HOMES ? 1 : 0;
                boolean counts =
                        child.age(day) < OLDEST && !home.inCareSince().isAfter(day.minusMonths(MONTHS_IN_CARE));
                longTerm += counts ? 1 : 0;
                settled += counts && !home.withCarersSince().isAfter(day.minusYears(YEARS_WITH_CARERS)) ? 1 : 0;
            }
        }
        return new Stability(
                all,
                three,
                two,
                threeInTwo,
                longTerm,
                settled,
                StabilityStore.moves(h, FinancialYear.of(day).firstDay(), day),
                PlacementDuties.visits(h, day),
                ChildDuties.reviewed(h, day),
                StabilityStore.missing(h, FinancialYear.of(day).firstDay(), day),
                StabilityStore.endings(h, FinancialYear.of(day).firstDay(), day.withDayOfMonth(1), day.plusDays(1)));
    }
}
