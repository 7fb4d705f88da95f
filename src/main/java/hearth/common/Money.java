package hearth.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;

/** A sum of money in whole pence; negative where it comes in rather than goes out. */
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** Pounds as people write them, to the nearest penny, half a penny away from nothing. */
    public static Money ofPounds(BigDecimal pounds) {
        return new Money(
                pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static Money sum(Collection<Money> parts) {
        return new Money(parts.stream().mapToLong(Money::pence).sum());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public BigDecimal pounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** As people read it: £1,234.50, or -£20.00. */
    @Override
    public String toString() {
        var figure = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return (pence < 0 ? "-£" : "£") + figure.format(pounds().abs());
    }
}
