package hearth.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A price for a week in whole pence. It becomes money for a number of nights at one seventh a night, rounded once: for one
 * placement and one month. Every longer or wider total is a sum of those, so that all tables add to the penny.
 */
public record WeeklyRate(long pence) implements Comparable<WeeklyRate> {
    public static WeeklyRate ofPounds(BigDecimal pounds) {
        return new WeeklyRate(Money.ofPounds(pounds).pence());
    }

    /** So many nights at this rate, on their own. */
    public Money forNights(long nights) {
        return total(List.of(new Nights(this, nights)));
    }

    /** Several stretches of one placement in one month, added up exactly and then rounded once. */
    public static Money total(List<Nights> stretches) {
        long penceNights = 0;
        for (Nights stretch : stretches) {
            penceNights = Math.addExact(penceNights, Math.multiplyExact(stretch.rate.pence, stretch.nights));
        }
        return new Money(BigDecimal.valueOf(penceNights)
                .divide(BigDecimal.valueOf(7), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** A rate and how many nights it ran. */
    public record Nights(WeeklyRate rate, long nights) {}

    public Money asMoney() {
        return new Money(pence);
    }

    @Override
    public int compareTo(WeeklyRate other) {
        return Long.compare(pence, other.pence);
    }

    @Override
    public String toString() {
        return asMoney() + " a week";
    }
}
