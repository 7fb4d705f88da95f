package hearth.finance;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.CostGroup;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was budgeted, by line and month; a line is called like the kind of cost it is for, such as in_house. */
public final class Budgets {
    private static final int MONTHS = 12;

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

    /**
     * A month's budget of one line.
     *
     * @param line called like a group of costs, such as in_house
     */
    public record Entry(String line, YearMonth month, Money budget, int placementDays) {}

    /**
     * Sets the budget of lines and months as of the year's first day; one that is set already is revised from today on.
     *
     * @throws RuleRefused where a line is none, or a sum is negative; nothing is set then
     */
    public static void set(Session session, List<Entry> entries) {
        LocalDate today = session.today();
        session.write(Right.EDIT_COSTS, "set a budget", tx -> {
            for (Entry entry : entries) {
                RuleRefused.unlessEmpty(check(entry));
                boolean first = !BudgetStore.known(tx.sql(), entry.line(), entry.month());
                LocalDate on = first ? FinancialYear.of(entry.month()).firstDay() : today;
                var same = BudgetStore.revision(tx.sql(), entry.line(), entry.month(), on);
                if (same.isPresent()) {
                    tx.update(
                            null,
                            "budget_line",
                            same.get().id(),
                            same.get().version(),
                            Row.of("pence", entry.budget()).and("placement_days", entry.placementDays()));
                } else {
                    put(tx, entry.line(), entry.month(), on, entry.budget(), entry.placementDays());
                }
            }
            return entries.size();
        });
    }

    /**
     * Sets a line's whole year, the same for each month; what does not divide by twelve is in March.
     *
     * @throws RuleRefused as {@link #set(Session, List)}
     */
    public static void setYear(Session session, String line, FinancialYear year, Money budget, int placementDays) {
        set(session, months(line, year, budget, placementDays));
    }

    /** A year's sum and days over its months. */
    public static List<Entry> months(String line, FinancialYear year, Money budget, int placementDays) {
        var entries = new ArrayList<Entry>();
        long pence = budget.pence() / MONTHS;
        int days = placementDays / MONTHS;
        for (int i = 0; i < MONTHS; i++) {
            boolean last = i == MONTHS - 1;
            entries.add(new Entry(
                    line,
                    year.firstMonth().plusMonths(i),
                    new Money(last ? budget.pence() - pence * i : pence),
                    last ? placementDays - days * i : days));
        }
        return entries;
    }

    private static List<Refusal> check(Entry entry) {
        var refusals = new ArrayList<Refusal>();
        List<String> lines =
                Arrays.stream(CostGroup.values()).map(CostGroup::code).toList();
        if (!lines.contains(entry.line())) {
            refusals.add(Refusal.at(
                    "line", "There is no line " + entry.line() + ". The lines are " + String.join(", ", lines) + "."));
        }
        if (entry.budget().pence() < 0 || entry.placementDays() < 0) {
            refusals.add(Refusal.at(
                    "budget",
                    "A budget and its days are not negative. Check " + entry.line() + ", " + entry.month() + "."));
        }
        return refusals;
    }
}
