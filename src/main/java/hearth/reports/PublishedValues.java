package hearth.reports;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.FinancialYear;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Figures of past years as they were published, typed in once. */
public final class PublishedValues {
    private static final int EARLIEST = 1990;

    private PublishedValues() {}

    /** All of them, by figure and year. */
    public static List<PublishedValue> all(Handle h) {
        return PublishedStore.all(h);
    }

    /**
     * Puts a figure of a year; one that was put before is corrected, since published figures are restated.
     *
     * @param measure key of the figure
     * @param year the year in which its 31 March lies
     * @param value in the figure's unit: tenths of a rate, pence
     * @throws RuleRefused where the year is not over, or nothing says where it was published
     */
    public static void put(
            Session session, String measure, int year, long value, String source, @Nullable LocalDate publishedOn) {
        session.write(
                Right.SET_TARGETS,
                "a published figure",
                tx -> put(tx, session.today(), measure, year, value, source, publishedOn));
    }

    /**
     * The same inside a larger transaction.
     *
     * @throws RuleRefused as above
     */
    public static int put(
            Tx tx,
            LocalDate today,
            String measure,
            int year,
            long value,
            String source,
            @Nullable LocalDate publishedOn) {
        var refusals = new ArrayList<Refusal>();
        int last = FinancialYear.of(today).begins();
        if (year < EARLIEST || year > last) {
            refusals.add(Refusal.at("year", "Choose a year that is over: one from " + EARLIEST + " to " + last + "."));
        }
        if (value < 0) {
            refusals.add(Refusal.at("value", "Enter a number that is not less than nothing."));
        }
        if (source.isBlank()) {
            refusals.add(Refusal.at("source", "Say where it was published."));
        }
        RuleRefused.unlessEmpty(refusals);
        Row row = Row.of("value", value).and("source", source).and("published_on", publishedOn);
        PublishedValue before = find(tx, Measures.of(measure).key(), year);
        if (before == null) {
            tx.insert(null, "published_value", row.and("measure", measure).and("year", year));
        } else {
            tx.update(null, "published_value", before.id(), before.version(), row);
        }
        return year;
    }

    /** Takes one out that was put by mistake; the trail keeps it. */
    public static void remove(Session session, PublishedValue value) {
        session.write(Right.SET_TARGETS, "take out a published figure", tx -> {
            tx.delete(null, "published_value", value.id());
            return value;
        });
    }

    /**
     * A number as people write it, in the figure's unit.
     *
     * @throws RuleRefused where it is none
     */
    public static long read(Measure measure, String typed) {
        try {
            String plain = typed.replaceAll("[,\\s\u00a3]", "");
            return new BigDecimal(plain)
                    .movePointRight(measure.unit().scale())
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RuleRefused(Refusal.at(
                    "value",
                    measure.unit() == Measure.Unit.RATE
                            ? "Enter a number with one decimal at the most, such as 72.3"
                            : "Enter a number, such as 470"));
        }
    }

    private static @Nullable PublishedValue find(Tx tx, String measure, int year) {
        return all(tx.sql()).stream()
                .filter(v -> v.measure().equals(measure) && v.year() == year)
                .findFirst()
                .orElse(null);
    }
}
