package hearth.finance;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Why a month cost other than the one before: the amounts of all reasons are the difference of the two months' totals, to the penny.
 *
 * @param amount more than zero where the month cost more
 * @param rows how many placements, or retainers and other lines without a placement
 */
public record Bridge(Reason reason, Money amount, int rows) {
    /** Why. */
    public enum Reason {
        /** Placements with no night in the month before. */
        STARTED,
        /** Placements with no night in this month. */
        ENDED,
        /** More or fewer nights, at what a night cost in the month before. */
        NIGHTS,
        /** What a night costs now. */
        PRICE,
        /** Single sums, retainers, and lines of a child. */
        OTHER
    }

    /** The columns of the list "bridge". */
    public static final List<Field<Bridge>> FIELDS = List.of(
            Field.of("reason", "Reason", Kind.TEXT, b -> b.reason().name().toLowerCase(Locale.ROOT)),
            Field.of("amount", "Amount", Kind.MONEY, Bridge::amount),
            Field.of("rows", "Rows", Kind.NUMBER, Bridge::rows));

    /** From the month before to a month. */
    public static List<Bridge> of(Handle h, YearMonth month) {
        return between(Costs.month(h, month.minusMonths(1)), Costs.month(h, month));
    }

    static List<Bridge> between(List<CostRow> before, List<CostRow> now) {
        Map<String, Part> was = parts(before);
        Map<String, Part> is = parts(now);
        var amounts = new EnumMap<Reason, Long>(Reason.class);
        var rows = new EnumMap<Reason, Integer>(Reason.class);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            Part old = was.getOrDefault(key, Part.NONE);
            Part current = is.getOrDefault(key, Part.NONE);
            long difference = current.pence() - old.pence();
            if (key.startsWith(Part.NO_PLACEMENT)) {
                count(Reason.OTHER, difference, amounts, rows);
            } else if (old.nights() == 0) {
                count(Reason.STARTED, difference, amounts, rows);
            } else if (current.nights() == 0) {
                count(Reason.ENDED, difference, amounts, rows);
            } else {
                long nights = BigDecimal.valueOf(old.pence())
                        .multiply(BigDecimal.valueOf(current.nights() - old.nights()))
                        .divide(BigDecimal.valueOf(old.nights()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
                count(Reason.NIGHTS, nights, amounts, rows);
                count(Reason.PRICE, difference - nights, amounts, rows);
            }
        }
        var all = new ArrayList<Bridge>();
        for (Reason reason : Reason.values()) {
            all.add(new Bridge(reason, new Money(amounts.getOrDefault(reason, 0L)), rows.getOrDefault(reason, 0)));
        }
        return all;
    }

    /** One placement's month, whatever its groups. */
    private record Part(long nights, long pence) {
        static final String NO_PLACEMENT = "-";
        static final Part NONE = new Part(0, 0);
    }

    private static Map<String, Part> parts(List<CostRow> rows) {
        Map<String, Part> parts = new HashMap<>();
        for (CostRow row : rows) {
            String key = row.placement() == null ? Part.NO_PLACEMENT + row.household() + row.child() : row.placement();
            Part part = parts.getOrDefault(key, Part.NONE);
            parts.put(
                    key,
                    new Part(
                            part.nights() + row.nights(),
                            part.pence() + row.net().pence()));
        }
        return parts;
    }

    private static void count(Reason reason, long pence, Map<Reason, Long> amounts, Map<Reason, Integer> rows) {
        if (pence != 0) {
            amounts.merge(reason, pence, Long::sum);
            rows.merge(reason, 1, Integer::sum);
        }
    }
}
