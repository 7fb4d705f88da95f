package hearth.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a month, with the twelve months before it. Numbers are whole: pence for money, tenths for a rate; null where not
 * known.
 *
 * @param months thirteen numbers: the same month last year, and so on up to the month itself
 * @param yearToDate for a flow: from 1 April to the end of the month; else null
 * @param target what should be reached by the end of the target's period, or null where none is set
 * @param targetToDate what should have been reached by the end of the month, or null
 */
public record Figure(
        Measure measure,
        List<@Nullable Long> months,
        @Nullable Long yearToDate,
        @Nullable Long target,
        @Nullable Long targetToDate) {
    static Figure of(
            Measure measure, @Nullable Long[] months, int april, @Nullable Long target, @Nullable Long targetToDate) {
        Long toDate = null;
        if (measure.flow()) {
            long sum = 0;
            for (int i = april; i < months.length; i++) {
                Long n = months[i];
                sum += n == null ? 0 : n;
            }
            toDate = sum;
        }
        var kept = new ArrayList<@Nullable Long>(months.length);
        Collections.addAll(kept, months);
        return new Figure(measure, Collections.unmodifiableList(kept), toDate, target, targetToDate);
    }

    public String key() {
        return measure.key();
    }

    /** This month's number for a flow, the number at its end for a stock. */
    public @Nullable Long value() {
        return months.get(Months.THIS);
    }

    public @Nullable Long lastMonth() {
        return months.get(Months.LAST_MONTH);
    }

    public @Nullable Long lastYear() {
        return months.get(Months.LAST_YEAR);
    }

    /** The last twelve months, this one last: what a trend shows. */
    public List<@Nullable Long> trend() {
        return months.subList(1, Months.COUNT);
    }

    /** A number of this figure with its decimals: pounds, or the rate. */
    public @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number, measure.unit().scale());
    }

    /** As other programs read it, under the names of the command line. */
    public Map<String, @Nullable Object> plain() {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put(measure.flow() ? "month" : "value", decimal(value()));
        plain.put("lastMonth", decimal(lastMonth()));
        if (measure.flow()) {
            plain.put("yearToDate", decimal(yearToDate));
        } else {
            plain.put("lastYear", decimal(lastYear()));
        }
        if (target != null) {
            plain.put("target", decimal(target));
            plain.put("targetToDate", decimal(targetToDate));
        }
        plain.put("trend", trend().stream().map(this::decimal).toList());
        return plain;
    }
}
