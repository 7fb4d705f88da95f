package hearth.reports;

/** The beginning of a statement that asks for several month ends at once. */
final class MonthEnds {
    /** Gives {@code day(i, d)}: the last day of each of {@code :count} months from the month that begins on {@code :first}. */
    static final String DAYS = """
        with recursive day(i, d) as (
          select 0, date(:first, '+1 month', '-1 day')
          union all
          select i + 1, date(:first, '+' || (i + 2) || ' months', '-1 day') from day where i + 1 < :count)
        """;

    private MonthEnds() {}
}
