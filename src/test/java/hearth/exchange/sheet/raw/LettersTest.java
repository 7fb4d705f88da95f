package hearth.exchange.sheet.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA", "16383,XFD"})
    void columnsHaveExcelsLetters(int column, String letters) {
        assertThat(Letters.of(column)).isEqualTo(letters);
        assertThat(Letters.column(letters + "12")).isEqualTo(column);
        assertThat(Letters.row(letters + "12")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"XFE", "ZZZZ", "12", "''"})
    void whatIsNoColumnOfExcelsHasNoNumber(String reference) {
        assertThat(Letters.column(reference)).isEqualTo(-1);
    }
}
