package hearth.finance;

import hearth.common.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number that a figure should reach in a period.
 *
 * @param measure key of the figure, such as approvals
 * @param period from the first day, up to but not including the last
 * @param value in the figure's own unit: a count, or pence
 * @param baseline where the number stands when the period begins; null where it begins from nothing, as what is counted over a year does
 * @param profile what should have been reached by the end of each month; empty for a straight line
 */
public record Target(
        String measure, Period period, long value, @Nullable Long baseline, SortedMap<YearMonth, Long> profile) {
    /** One that begins from nothing. */
    public Target(String measure, Period period, long value, SortedMap<YearMonth, Long> profile) {
        this(measure, period, value, null, profile);
    }

    public Target {
        profile = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(profile));
    }

    /** What should have been reached by the end of a month, to the nearest whole. */
    public long by(YearMonth month) {
        if (profile.isEmpty()) {
            return straight(month);
        }
        NavigableMap<YearMonth, Long> typed = new TreeMap<>(profile);
        var at = typed.floorEntry(month);
        return at == null ? 0 : at.getValue();
    }

    private long straight(YearMonth month) {
        YearMonth first = YearMonth.from(period.start());
        LocalDate end = Objects.requireNonNull(period.end());
        long all = ChronoUnit.MONTHS.between(first, YearMonth.from(end.minusDays(1))) + 1;
        long gone = Math.clamp(ChronoUnit.MONTHS.between(first, month) + 1, 0, all);
        long from = baseline == null ? 0 : baseline;
        return from
                + BigDecimal.valueOf(value - from)
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
