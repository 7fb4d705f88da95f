package hearth.finance;

import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was budgeted, by line and month; a line is called like the kind of cost it is for, such as in_house. */
public final class Budgets {
    private Budgets() {}

    /** The whole year's budget by line in pence, each month by its last revision made by a day. */
    public static Map<String, Long> year(Handle h, FinancialYear year, LocalDate day) {
        return BudgetStore.year(h, year.begins(), day);
    }

    /** Writes a month's budget of one line, or its revision. */
    public static void put(Tx tx, String line, YearMonth month, LocalDate revisedOn, Money budget, int placementDays) {
        tx.insert(
                null,
                "budget_line",
                Row.of("financial_year", FinancialYear.of(month).begins())
                        .and("line", line)
                        .and("month", month)
                        .and("revised_on", revisedOn)
                        .and("pence", budget)
                        .and("placement_days", placementDays));
    }
}
