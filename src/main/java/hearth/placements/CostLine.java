package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is paid, or paid to us, for one placement, one household or one child: exactly one of the three.
 *
 * @param pence for a week or once; negative for a contribution and for nothing else
 * @param startsOn the first night it is for; of a single sum, its day
 * @param endsOn the first night it is no longer for; null while it goes on
 * @param priceYear such as 2026-27
 * @param source where the figure is from
 * @param scheme the council's rates that an allowance follows with the child's age ({@link Allowances}); null for a fixed sum
 */
public record CostLine(
        long id,
        @Nullable PlacementId placementId,
        @Nullable HouseholdId householdId,
        @Nullable ChildId childId,
        Every basis,
        Kind kind,
        Money pence,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String priceYear,
        @Nullable String source,
        @Nullable String scheme,
        int version) {

    /** Whether it is a price for a week or one sum. */
    public enum Every {
        WEEKLY,
        ONCE
    }

    /** What it is for (list "cost-kind"). */
    public enum Kind {
        ALLOWANCE,
        FEE,
        AGENCY,
        RESIDENTIAL,
        EXTRA,
        RETAINER,
        TRAVEL,
        CONTRIBUTION,
        OTHER
    }

    /** Whether it follows the child's age. */
    public boolean byAge() {
        return scheme != null;
    }

    /** What a line says, before it is stored. */
    public record New(
            Every basis,
            Kind kind,
            Money pence,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String priceYear,
            @Nullable String source,
            @Nullable String scheme) {

        /** A weekly price until further notice. */
        public static New weekly(Kind kind, Money aWeek, LocalDate from) {
            return new New(Every.WEEKLY, kind, aWeek, from, null, null, null, null);
        }

        /** An allowance that follows the child's age by the council's rates. */
        public static New byAge(String scheme, LocalDate from) {
            return new New(Every.WEEKLY, Kind.ALLOWANCE, Money.ZERO, from, null, null, null, scheme);
        }

        public static New once(Kind kind, Money sum, LocalDate day) {
            return new New(Every.ONCE, kind, sum, day, null, null, null, null);
        }

        public New until(@Nullable LocalDate end) {
            return new New(basis, kind, pence, startsOn, end, priceYear, source, scheme);
        }
    }
}
