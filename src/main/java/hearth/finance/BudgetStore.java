package hearth.finance;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The SQL about budgets. */
final class BudgetStore {
    private record Line(String line, long pence) {}

    private BudgetStore() {}

    static Map<String, Long> year(Handle h, int year, LocalDate day) {
        var lines = new TreeMap<String, Long>();
        h.createQuery("""
            select b.line, sum(b.pence) as pence from budget_line b
             where b.financial_year = :year and b.revised_on = (
                   select max(r.revised_on) from budget_line r
                    where r.line = b.line and r.month = b.month and r.revised_on <= :day)
             group by b.line\
            """)
                .bind("year", year)
                .bind("day", day)
                .mapTo(Line.class)
                .forEach(l -> lines.put(l.line(), l.pence()));
        return lines;
    }
}
