package hearth.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The SQL about budgets. */
final class BudgetStore {
    private BudgetStore() {}

    static Map<String, Long> year(Handle h, int year, LocalDate day) {
        var lines = new TreeMap<String, Long>();
        lines(h, year, day).forEach((line, budget) -> lines.put(line, budget.pence()));
        return lines;
    }

    /** A line's year. */
    public record Line(String line, long pence, long placementDays) {}

    static Map<String, Line> lines(Handle h, int year, LocalDate day) {
        var lines = new TreeMap<String, Line>();
        h.createQuery("""
            select b.line, sum(b.pence) as pence, sum(b.placement_days) as placement_days from budget_line b
             where b.financial_year = :year and b.revised_on = (
                   select max(r.revised_on) from budget_line r
                    where r.line = b.line and r.month = b.month and r.revised_on <= :day)
             group by b.line\
            """).bind("year", year).bind("day", day).mapTo(Line.class).forEach(l -> lines.put(l.line(), l));
        return lines;
    }

    /** Placements that had begun by a day and had not ended before it. */
    static Set<Long> running(Handle h, LocalDate day) {
        return Set.copyOf(h.createQuery(
                        "select id from placement where starts_on < :day and (ends_on is null or ends_on >= :day)")
                .bind("day", day)
                .mapTo(Long.class)
                .list());
    }

    static boolean known(Handle h, String line, YearMonth month) {
        return h.createQuery("select exists (select 1 from budget_line where line = :line and month = :month)")
                .bind("line", line)
                .bind("month", month.toString())
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<Versioned> revision(Handle h, String line, YearMonth month, LocalDate on) {
        return h.createQuery(
                        "select id, version from budget_line where line = :line and month = :month and revised_on ="
                                + " :on")
                .bind("line", line)
                .bind("month", month.toString())
                .bind("on", on)
                .mapTo(Versioned.class)
                .findOne();
    }

    /** Where a row stands. */
    public record Versioned(long id, int version) {}
}
