package hearth.reports;

import hearth.common.FinancialYear;
import hearth.common.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The thirteen months that a month's figures look at: the same month last year up to the month itself. */
public record Months(YearMonth month) {
    public static final int COUNT = 13;
    public static final int LAST_YEAR = 0;
    public static final int LAST_MONTH = 11;
    public static final int THIS = 12;

    /** The first month looked at. */
    public YearMonth first() {
        return month.minusMonths(THIS);
    }

    public YearMonth at(int index) {
        return first().plusMonths(index);
    }

    /** Last day of the month at an index. */
    public LocalDate lastDay(int index) {
        return at(index).atEndOfMonth();
    }

    /** From the first day of the first month, up to but not including the first after the last. */
    public Period period() {
        return new Period(first().atDay(1), until());
    }

    /** The first day after the month. */
    public LocalDate until() {
        return month.plusMonths(1).atDay(1);
    }

    /** Where a month lies; below 0 or above 12 outside. */
    public int index(YearMonth of) {
        return (int) ChronoUnit.MONTHS.between(first(), of);
    }

    /** Where the financial year of the month begins: 1 April is never more than twelve months back. */
    public int aprilIndex() {
        return index(FinancialYear.of(month).firstMonth());
    }

    /**
     * Adds a number to every month at whose end a stretch runs: it began in or before that month and ends in a later one.
     *
     * @param began month of its first day
     * @param ended month of the first day no longer in it, or null while it runs
     */
    public void run(long[] counts, YearMonth began, @Nullable YearMonth ended, long number) {
        int end = ended == null ? COUNT : Math.min(COUNT, index(ended));
        for (int i = Math.max(0, index(began)); i < end; i++) {
            counts[i] += number;
        }
    }
}
