package hearth.demo;

import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.finance.Budgets;
import hearth.finance.Ledger;
import hearth.finance.Saving;
import hearth.placements.CostGroup;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A budget of this year and the last, set from what the March before came to, and savings that finance has agreed, and its ledger of the last months. */
final class Budgeting {
    private static final int MONTHS = 12;
    private static final int MONTHS_PAID = 3;
    private static final long HUNDRED_POUNDS = 10_000;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Budgeting(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    /** What a line came to in a month. */
    private static final class Sum {
        long pence;
        long nights;
    }

    void twoYears() {
        FinancialYear now = FinancialYear.of(at);
        year(new FinancialYear(now.begins() - 1));
        year(now);
        for (Saving saving : Saving.of(tx.sql(), at)) {
            LocalDate on = saving.from().plusDays(chance.between(5, 40));
            if (chance.percent(60) && !on.isAfter(at)) {
                Saving.agree(tx, saving, new Saving.Agreement("Finance business partner", on, null));
            }
        }
    }

    /** What finance has paid agencies and homes in the last months: mostly what is due, sometimes not, once for nobody. */
    void ledger() {
        for (int back = 0; back < MONTHS_PAID; back++) {
            YearMonth month = YearMonth.from(at).minusMonths(back);
            int invoice = 0;
            for (CostRow row : Costs.month(tx.sql(), month)) {
                boolean bought = row.group() == CostGroup.AGENCY || row.group() == CostGroup.RESIDENTIAL;
                if (bought && row.placementId() != null && row.child() != null && !chance.percent(3)) {
                    Money paid =
                            chance.percent(6) ? row.gross().plus(new Money(chance.between(20, 400) * 100L)) : row.net();
                    pay(month, ++invoice, row.group().label(), row, paid);
                }
            }
            pay(month, ++invoice, "Agency foster care", null, new Money(125_000));
        }
    }

    private void pay(YearMonth month, int invoice, String line, @Nullable CostRow of, Money paid) {
        String reference = "INV-%s-%04d".formatted(month, invoice);
        LocalDate printed = month.plusMonths(1).atDay(5);
        LocalDate asOf = printed.isAfter(at) ? at : printed;
        Ledger.add(
                tx,
                new Ledger.Entry(
                        Ledger.key(reference, month),
                        reference,
                        line,
                        month,
                        paid,
                        of == null ? null : of.child(),
                        of == null ? "Unknown supplier" : of.provider(),
                        asOf,
                        of == null ? null : of.placementId(),
                        of == null ? null : of.childId()));
    }

    /** Twelve times the March before, a little more or less, in whole hundreds of pounds. */
    private void year(FinancialYear year) {
        Map<CostGroup, Sum> sums = new EnumMap<>(CostGroup.class);
        Costs.each(tx.sql(), year.firstMonth().minusMonths(1), year.firstMonth().minusMonths(1), (month, row) -> {
            Sum sum = sums.computeIfAbsent(row.group(), g -> new Sum());
            sum.pence += row.net().pence();
            sum.nights += row.nights();
        });
        sums.forEach((group, sum) -> {
            int percent = chance.between(94, 108);
            if (sum.pence > 0) {
                long pence = sum.pence * MONTHS * percent / 100 / HUNDRED_POUNDS * HUNDRED_POUNDS;
                int days = Math.toIntExact(sum.nights * MONTHS);
                for (Budgets.Entry entry : Budgets.months(group.code(), year, new Money(pence), days)) {
                    Budgets.put(
                            tx, entry.line(), entry.month(), year.firstDay(), entry.budget(), entry.placementDays());
                }
            }
        });
    }
}
