package hearth.exchange.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.WeeklyRate;
import hearth.exchange.sheet.raw.RawCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
    private final AmountReader reader = new AmountReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.50|123450",
                "1234.5|123450",
                "£ 1 234.50|123450",
                "1,234,567|123456700",
                "(100)|-10000",
                "(£1,100.25)|-110025",
                "-£20|-2000",
                "£-20|-2000",
                "\u221220|-2000",
                "20-|-2000",
                "20 CR|-2000",
                "£28k|2800000",
                "1E+05|10000000",
                ".5|50",
                "GBP 820|82000",
                "0|0",
                "820.005|82001"
            })
    void moneyAsPeopleWriteIt(String typed, long pence) {
        assertThat(reader.money(RawCell.text(0, typed))).isEqualTo(Reading.of(new Money(pence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,50",
                "820,50",
                "12,34",
                "1,2345",
                "$20",
                "€20",
                "20 or 30",
                "about 20",
                "((20))",
                "(20",
                "9999999999"
            })
    void whatIsDoubtfulIsRefused(String typed) {
        assertThat(reader.money(RawCell.text(0, typed)).failed()).as(typed).isTrue();
    }

    @Test
    void aDecimalCommaIsRefusedWithAWayRound() {
        assertThat(reader.money(RawCell.text(0, "1.234,50")).problem())
                .isEqualTo("1.234,50 has a comma before the pence. Write it the British way, like 1,234.50.");
    }

    @Test
    void excelsNumbersLoseTheDustOfBinaryFractions() {
        assertThat(reader.money(RawCell.number(0, 820.1 + 0.2))).isEqualTo(Reading.of(new Money(82030)));
        assertThat(RawCell.number(0, 0.1 + 0.2).text()).isEqualTo("0.3");
    }

    @ParameterizedTest
    @CsvSource({
        "820 pw,82000",
        "820.00/wk,82000",
        "£820 per week,82000",
        "£820 p/w,82000",
        "£820pw,82000",
        "820 weekly,82000",
        "£820.50 a week,82050",
        "820,82000"
    })
    void aPriceForAWeek(String typed, long pence) {
        assertThat(reader.weekly(RawCell.text(0, typed))).isEqualTo(Reading.of(new WeeklyRate(pence)));
    }

    @Test
    void aPriceForANightIsSevenTimesThatAndSaid() {
        assertThat(reader.weekly(RawCell.text(0, "£117.15 per night")))
                .isEqualTo(Reading.said(
                        new WeeklyRate(82005), "Read as £820.05 a week: seven times the price of a night."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"£3,500 pcm", "3500 per month", "£40,000 pa", "40000 per annum", "1000 p/m"})
    void aPriceForLongerIsRefused(String typed) {
        assertThat(reader.weekly(RawCell.text(0, typed)).problem())
                .endsWith("is not a price for a week. Write what a week costs.");
    }

    @ParameterizedTest
    @CsvSource({"4.6,46", "4.6 miles,46", "20m,200", "0,0"})
    void miles(String typed, int tenths) {
        assertThat(reader.miles(RawCell.text(0, typed))).isEqualTo(Reading.of(Miles.ofTenths(tenths)));
    }

    @Test
    void theReturnsMarkForAnUnknownDistanceIsNotKnown() {
        assertThat(reader.miles(RawCell.number(0, 999.9))).isEqualTo(Reading.NOT_KNOWN);
        assertThat(reader.miles(RawCell.number(0, -1)).failed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3.0,3", "3 children,3", "two,2", "up to 3,3", "2 beds,2"})
    void wholeNumbers(String typed, int number) {
        assertThat(reader.whole(RawCell.text(0, typed))).isEqualTo(Reading.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2+1", "2-3", "2.5", "several", "-1"})
    void whatIsNoWholeNumber(String typed) {
        assertThat(reader.whole(RawCell.text(0, typed)).failed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "tbc", "?"})
    void notKnown(String typed) {
        assertThat(reader.money(RawCell.text(0, typed))).isEqualTo(Reading.NOT_KNOWN);
        assertThat(reader.weekly(RawCell.text(0, typed))).isEqualTo(Reading.NOT_KNOWN);
        assertThat(reader.whole(RawCell.text(0, typed))).isEqualTo(Reading.NOT_KNOWN);
        assertThat(reader.miles(RawCell.text(0, typed))).isEqualTo(Reading.NOT_KNOWN);
    }
}
