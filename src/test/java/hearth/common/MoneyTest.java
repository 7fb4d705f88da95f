package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|£0.00", "5|£0.05", "123450|£1,234.50", "-2000|-£20.00", "100000000|£1,000,000.00"})
    void isReadAsPoundsAndPence(long pence, String shown) {
        assertThat(new Money(pence)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"12.34,1234", "12.345,1235", "-12.345,-1235", "12.344,1234", "7,700"})
    void poundsBecomeWholePence(BigDecimal pounds, long pence) {
        assertThat(Money.ofPounds(pounds)).isEqualTo(new Money(pence));
    }

    /** 820.00 a week from 1 April to 30 June: 90 nights where the last day is not counted, 91 in the whole quarter. */
    @Test
    void aQuarterAtEightHundredAndTwentyAWeek() {
        var rate = WeeklyRate.ofPounds(new BigDecimal("820"));
        var untilTheLastDay = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        var quarter = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1));
        assertThat(rate.forNights(untilTheLastDay.nightsUntil(LocalDate.MAX))).hasToString("£10,542.86");
        assertThat(rate.forNights(quarter.nightsUntil(LocalDate.MAX))).hasToString("£10,660.00");
    }

    @Test
    void aYearsSavingFromAgencyToOwnCarers() {
        var saved = new WeeklyRate(82_000 - 45_000);
        long nights = new FinancialYear(2026).period().nightsUntil(LocalDate.MAX);
        assertThat(saved.forNights(nights)).hasToString("£19,292.86");
    }

    @Test
    void stretchesOfOneMonthAreAddedBeforeTheyAreRounded() {
        var one = new WeeklyRate.Nights(new WeeklyRate(10), 1);
        assertThat(WeeklyRate.total(List.of(one, one, one))).isEqualTo(new Money(4));
        assertThat(new WeeklyRate(10).forNights(1)).isEqualTo(new Money(1));
    }
}
