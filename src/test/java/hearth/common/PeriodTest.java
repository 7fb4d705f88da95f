package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate MOVE = LocalDate.of(2026, 5, 10);

    @Test
    void aMoveIsCountedOnceOnEveryDay() {
        var before = new Period(LocalDate.of(2026, 5, 1), MOVE);
        var after = new Period(MOVE, null);
        assertThat(before.contains(MOVE)).isFalse();
        assertThat(after.contains(MOVE)).isTrue();
        assertThat(before.overlaps(after)).isFalse();
        Period may = Period.of(YearMonth.of(2026, 5));
        assertThat(before.shared(may).orElseThrow().nightsUntil(LocalDate.MAX)).isEqualTo(9);
        assertThat(after.shared(may).orElseThrow().nightsUntil(LocalDate.MAX)).isEqualTo(22);
    }

    @Test
    void endsAfterItStarts() {
        assertThatThrownBy(() -> new Period(MOVE, MOVE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpenPeriodHasItsNightsUpToADay() {
        assertThat(new Period(MOVE, null).nightsUntil(MOVE)).isZero();
        assertThat(new Period(MOVE, null).nightsUntil(MOVE.plusDays(3))).isEqualTo(3);
        assertThat(new Period(MOVE, null).isOpen()).isTrue();
    }

    @Test
    void aFinancialYearBeginsInApril() {
        assertThat(FinancialYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FinancialYear(2025));
        assertThat(FinancialYear.of(LocalDate.of(2026, 4, 1))).hasToString("2026-27");
        assertThat(FinancialYear.endingIn(2026).period().contains(LocalDate.of(2026, 3, 31)))
                .isTrue();
        assertThat(new FinancialYear(1999)).hasToString("1999-00");
    }
}
