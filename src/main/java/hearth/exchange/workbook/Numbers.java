package hearth.exchange.workbook;

import hearth.common.Money;
import hearth.reports.Figure;
import hearth.reports.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure's numbers as cells: counted ones marked, money as money, a rate with its decimal. */
final class Numbers {
    private Numbers() {}

    /** The number of a month. */
    static @Nullable Object of(Figure figure, @Nullable Long number, YearMonth month) {
        return of(figure, number, figure.key() + "@" + month);
    }

    /** The number since 1 April. */
    static @Nullable Object toDate(Figure figure, YearMonth month) {
        return of(figure, figure.yearToDate(), toDate(figure.key(), month));
    }

    static String toDate(String key, YearMonth month) {
        return key + "@to-" + month;
    }

    private static @Nullable Object of(Figure figure, @Nullable Long number, String cell) {
        if (number == null) {
            return null;
        }
        return switch (figure.measure().unit()) {
            case COUNT, PLACES -> new Table.Count(cell, number);
            case MONEY -> new Money(number);
            case RATE ->
                new Table.Derived(
                        BigDecimal.valueOf(number, 1),
                        List.of(cell.replace("rate_per_10000", "children_looked_after")));
        };
    }

    /** A target: wanted, not counted, so never hidden. */
    static @Nullable Object wanted(Measure measure, @Nullable Long number) {
        if (number == null) {
            return null;
        }
        return measure.unit() == Measure.Unit.MONEY ? new Money(number) : (Object) number;
    }
}
