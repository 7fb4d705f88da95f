package hearth.finance;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Money;
import hearth.placements.CostGroup;
import hearth.placements.CostRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetReportTest {
    private static Money pounds(long pounds) {
        return Money.ofPounds(BigDecimal.valueOf(pounds));
    }

    private static BudgetReport line(long budgetDays, @Nullable Money budget, Money actual, Money commitment) {
        return new BudgetReport("agency", budgetDays, budget, 0, actual, commitment, null, null, null, null);
    }

    @Test
    void moreWeeksAreVolumeAndADearerWeekIsPrice() {
        long budget = 100 * 52 * 7;
        long days = 110 * 52 * 7;
        BudgetReport found = line(budget, pounds(100 * 52 * 820), pounds(3_000_000), pounds(110 * 52 * 850 - 3_000_000))
                .split(days, budget, days);
        assertThat(found.budgetUnit()).isEqualTo(pounds(820));
        assertThat(found.variance()).isEqualTo(pounds(598_000));
        assertThat(found.volume()).isEqualTo(pounds(426_400));
        assertThat(found.mix()).isEqualTo(Money.ZERO);
        assertThat(found.price()).isEqualTo(pounds(171_600));
    }

    @Test
    void weeksThatFallOnADearerLineAreMix() {
        // 70 + 70 days at 10 and 30 pounds a day; in fact 35 and 105, at the same prices
        BudgetReport cheap = line(70, pounds(700), pounds(350), Money.ZERO).split(35, 140, 140);
        BudgetReport dear = line(70, pounds(2_100), pounds(3_150), Money.ZERO).split(105, 140, 140);
        assertThat(cheap.volume()).isEqualTo(Money.ZERO);
        assertThat(cheap.mix()).isEqualTo(pounds(-350));
        assertThat(dear.mix()).isEqualTo(pounds(1_050));
        assertThat(dear.price()).isEqualTo(Money.ZERO);
    }

    @Test
    void withoutABudgetThereIsNoVariance() {
        BudgetReport found = line(0, null, pounds(10), pounds(5)).split(10, 140, 140);
        assertThat(found.forecast()).isEqualTo(pounds(15));
        assertThat(found.variance()).isNull();
        assertThat(found.volume()).isNull();
    }

    @Test
    void theBridgeAddsUpToTheDifference() {
        List<CostRow> before =
                List.of(row("PL-1", 31, 31_00), row("PL-2", 31, 62_00), row("PL-3", 10, 500_00), row(null, 0, 40_00));
        List<CostRow> now = List.of(row("PL-1", 28, 28_00), row("PL-2", 28, 84_00), row("PL-4", 7, 70_00));
        List<Bridge> found = Bridge.between(before, now);
        assertThat(found)
                .containsExactly(
                        new Bridge(Bridge.Reason.STARTED, pounds(70), 1),
                        new Bridge(Bridge.Reason.ENDED, pounds(-500), 1),
                        new Bridge(Bridge.Reason.NIGHTS, pounds(-9), 2),
                        new Bridge(Bridge.Reason.PRICE, pounds(28), 1),
                        new Bridge(Bridge.Reason.OTHER, pounds(-40), 1));
        assertThat(Money.sum(found.stream().map(Bridge::amount).toList()))
                .isEqualTo(Money.sum(now.stream().map(CostRow::net).toList())
                        .minus(Money.sum(before.stream().map(CostRow::net).toList())));
    }

    private static CostRow row(@Nullable String placement, long nights, long pence) {
        return new CostRow(
                null,
                placement,
                null,
                null,
                null,
                placement == null ? "FC-0001" : null,
                null,
                CostGroup.AGENCY,
                false,
                nights,
                new Money(pence),
                Money.ZERO,
                new Money(pence));
    }
}
