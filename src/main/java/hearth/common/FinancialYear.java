package hearth.common;

import java.time.LocalDate;
import java.time.YearMonth;

/** A council's year, 1 April to 31 March, named by the year it begins in; also the collection year of the SSDA903 return. */
public record FinancialYear(int begins) implements Comparable<FinancialYear> {
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    public static FinancialYear of(YearMonth month) {
        return of(month.atDay(1));
    }

    /** The collection year that ends in the given year: "2026" is 1 April 2025 to 31 March 2026. */
    public static FinancialYear endingIn(int year) {
        return new FinancialYear(year - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(begins, 4, 1);
    }

    /** 1 April of the next year: the first day that is no longer in this one. */
    public LocalDate end() {
        return firstDay().plusYears(1);
    }

    public Period period() {
        return new Period(firstDay(), end());
    }

    public YearMonth firstMonth() {
        return YearMonth.of(begins, 4);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(begins, other.begins);
    }

    /** As councils write it: 2026-27. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }
}
