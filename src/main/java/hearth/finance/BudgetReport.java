package hearth.finance;

import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.placements.CostGroup;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One line of the year's budget beside what it comes to. A line is called like a group of costs.
 *
 * <p>Forecast = actual + commitment; variance = forecast - budget, so that more than zero is overspent. Variance = volume + mix + price: volume
 * is what more weeks of care would cost if they fell on the lines as budgeted, mix what it costs that they fall otherwise, both at the
 * budgeted week; price is the rest.
 *
 * @param budget of the whole year, null where none was set
 * @param budgetDays placement days budgeted in the year
 * @param actualDays nights up to the end of the month
 * @param actual net of contributions up to the end of the month
 * @param booked what finance's ledger has paid up to the end of the month, null where it has nothing of the line
 * @param commitment what placements and prices that ran at the end of the month come to until 31 March, as agreed now
 */
public record BudgetReport(
        String line,
        long budgetDays,
        @Nullable Money budget,
        long actualDays,
        Money actual,
        Money commitment,
        @Nullable Money volume,
        @Nullable Money mix,
        @Nullable Money price,
        @Nullable Money booked) {
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** The columns of the list "budget". */
    public static final List<Field<BudgetReport>> FIELDS = List.of(
            Field.of("line", "Line", Kind.TEXT, BudgetReport::line),
            Field.of(
                    "budget_weeks", "Weeks budgeted", Kind.NUMBER, r -> r.budgetDays == 0 ? null : weeks(r.budgetDays)),
            Field.of("budget_unit", "Budget for a week", Kind.MONEY, BudgetReport::budgetUnit),
            Field.of("budget", "Budget", Kind.MONEY, BudgetReport::budget),
            Field.of("actual_weeks", "Weeks so far", Kind.NUMBER, r -> weeks(r.actualDays)),
            Field.of("actual", "Spent so far", Kind.MONEY, BudgetReport::actual),
            Field.of("commitment", "Committed", Kind.MONEY, BudgetReport::commitment),
            Field.of("forecast", "Forecast", Kind.MONEY, BudgetReport::forecast),
            Field.of("variance", "Variance", Kind.MONEY, BudgetReport::variance),
            Field.of("volume", "Of which volume", Kind.MONEY, BudgetReport::volume),
            Field.of("mix", "Of which mix", Kind.MONEY, BudgetReport::mix),
            Field.of("price", "Of which price", Kind.MONEY, BudgetReport::price),
            Field.of("booked", "Paid by the ledger", Kind.MONEY, BudgetReport::booked));

    /**
     * A year's lines.
     *
     * @param elsewhere what the ledger has paid up to the end of the month that belongs to none of them; null where there is none
     */
    public record Year(List<BudgetReport> lines, @Nullable Money elsewhere) {}

    /** Every group of costs, as it stands at the end of a month. */
    public static List<BudgetReport> of(Handle h, YearMonth month) {
        return year(h, month).lines();
    }

    /** The same with what the ledger has paid besides. */
    public static Year year(Handle h, YearMonth month) {
        FinancialYear year = FinancialYear.of(month);
        var sums = new EnumMap<CostGroup, Sum>(CostGroup.class);
        for (CostGroup group : CostGroup.values()) {
            sums.put(group, new Sum());
        }
        LocalDate end = month.plusMonths(1).atDay(1);
        Set<Long> running = BudgetStore.running(h, end);
        var dearest = new HashMap<Ledger.Stay, CostRow>();
        Costs.each(h, year.firstMonth(), YearMonth.from(year.end()).minusMonths(1), (m, row) -> {
            PlacementId placement = row.placementId();
            if (placement != null) {
                dearest.merge(new Ledger.Stay(placement, m), row, BudgetReport::dearer);
            }
            boolean open = placement == null || running.contains(placement.value());
            sums.computeIfAbsent(row.group(), g -> new Sum()).add(row, m.isAfter(month), open);
        });
        Map<String, BudgetStore.Line> budgets = BudgetStore.lines(h, year.begins(), end.minusDays(1));
        var groups = new HashMap<Ledger.Stay, CostGroup>();
        dearest.forEach((stay, row) -> groups.put(stay, row.group()));
        Ledger.Booked booked = Ledger.booked(h, year.firstMonth(), month, groups);
        var reports = new ArrayList<BudgetReport>();
        sums.forEach((group, sum) -> reports.add(sum.report(
                group.code(), budgets.get(group.code()), booked.byGroup().get(group))));
        return new Year(split(reports, sums), booked.elsewhere());
    }

    /** Of two rows of one placement in one month, which it has where its circumstances changed, the one that costs more. */
    private static CostRow dearer(CostRow one, CostRow other) {
        return other.net().pence() > one.net().pence() ? other : one;
    }

    /** What a line has come to, and what it will. */
    private static final class Sum {
        long actual;
        long actualDays;
        long commitment;
        long commitmentDays;

        void add(CostRow row, boolean later, boolean open) {
            if (!later) {
                actual += row.net().pence();
                actualDays += row.nights();
            } else if (open) {
                commitment += row.net().pence();
                commitmentDays += row.nights();
            }
        }

        BudgetReport report(String line, BudgetStore.@Nullable Line budget, @Nullable Money booked) {
            return new BudgetReport(
                    line,
                    budget == null ? 0 : budget.placementDays(),
                    budget == null ? null : new Money(budget.pence()),
                    actualDays,
                    new Money(actual),
                    new Money(commitment),
                    null,
                    null,
                    null,
                    booked);
        }
    }

    private static List<BudgetReport> split(List<BudgetReport> reports, Map<CostGroup, Sum> sums) {
        var split = new ArrayList<BudgetReport>();
        long budgetDays = reports.stream().mapToLong(BudgetReport::budgetDays).sum();
        long forecastDays = 0;
        for (CostGroup group : CostGroup.values()) {
            if (reports.get(split.size()).budgetDays > 0) {
                Sum sum = sums.getOrDefault(group, new Sum());
                forecastDays += sum.actualDays + sum.commitmentDays;
            }
            split.add(reports.get(split.size()));
        }
        int i = 0;
        for (CostGroup group : CostGroup.values()) {
            Sum sum = sums.getOrDefault(group, new Sum());
            split.set(i, reports.get(i).split(sum.actualDays + sum.commitmentDays, budgetDays, forecastDays));
            i++;
        }
        return split;
    }

    /** The variance in its three parts; a line without budgeted days has none. */
    BudgetReport split(long days, long allBudgetDays, long allDays) {
        Money whole = variance();
        if (budget == null || budgetDays == 0 || whole == null) {
            return this;
        }
        BigDecimal aDay =
                BigDecimal.valueOf(budget.pence()).divide(BigDecimal.valueOf(budgetDays), 8, RoundingMode.HALF_UP);
        BigDecimal asBudgeted = BigDecimal.valueOf(allDays)
                .multiply(BigDecimal.valueOf(budgetDays))
                .divide(BigDecimal.valueOf(allBudgetDays), 8, RoundingMode.HALF_UP);
        Money more = pence(asBudgeted.subtract(BigDecimal.valueOf(budgetDays)).multiply(aDay));
        Money other = pence(BigDecimal.valueOf(days).subtract(asBudgeted).multiply(aDay));
        return new BudgetReport(
                line,
                budgetDays,
                budget,
                actualDays,
                actual,
                commitment,
                more,
                other,
                whole.minus(more).minus(other),
                booked);
    }

    /** The lines with one more that they add up to; its budget is only known where a line has one. */
    public static List<BudgetReport> withTotal(List<BudgetReport> lines, String called) {
        var all = new ArrayList<>(lines);
        all.add(lines.stream()
                .reduce((one, other) -> new BudgetReport(
                        called,
                        one.budgetDays + other.budgetDays,
                        sum(one.budget, other.budget),
                        one.actualDays + other.actualDays,
                        one.actual.plus(other.actual),
                        one.commitment.plus(other.commitment),
                        sum(one.volume, other.volume),
                        sum(one.mix, other.mix),
                        sum(one.price, other.price),
                        sum(one.booked, other.booked)))
                .orElseThrow());
        return all;
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    private static Money pence(BigDecimal amount) {
        return new Money(amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal weeks(long days) {
        return BigDecimal.valueOf(days).divide(WEEK, 1, RoundingMode.HALF_UP);
    }

    /** What a week was budgeted at; null without a budget of money and days. */
    public @Nullable Money budgetUnit() {
        return budget == null || budgetDays == 0
                ? null
                : pence(BigDecimal.valueOf(budget.pence())
                        .multiply(WEEK)
                        .divide(BigDecimal.valueOf(budgetDays), 8, RoundingMode.HALF_UP));
    }

    public Money forecast() {
        return actual.plus(commitment);
    }

    /** More than zero is overspent; null without a budget. */
    public @Nullable Money variance() {
        return budget == null ? null : forecast().minus(budget);
    }
}
