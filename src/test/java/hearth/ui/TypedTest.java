package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrong is said in words that say how to mend it. */
class TypedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static String wrong(Kind kind, String label, String text) {
        return Objects.requireNonNullElse(Typed.read(kind, label, text, TODAY).wrong(), "");
    }

    @ParameterizedTest(name = "{0}: {1} are the most")
    @CsvSource({"NAME, 200", "TEXT, 1000", "LONG_TEXT, 50000", "CODE, 200"})
    void thereIsAMost(Kind kind, int most) {
        assertThat(wrong(kind, "Name", "a".repeat(most))).isEmpty();
        assertThat(wrong(kind, "Name", "a".repeat(most + 1)))
                .isEqualTo("Name must be %,d characters or fewer".formatted(most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000da", "A\u001bda"})
    void whatCannotBePrintedIsSaid(String text) {
        assertThat(wrong(Kind.NAME, "First name", text))
                .isEqualTo("First name has characters that cannot be read. Type it again");
    }

    @Test
    void nothingCountedIsFewerThanNone() {
        assertThat(wrong(Kind.NUMBER, "Beds", "-1")).isEqualTo("Beds must be a whole number, like 3");
        assertThat(wrong(Kind.NUMBER, "Beds", "0")).isEmpty();
    }

    @Test
    void linesAndTabsAreMeant() {
        assertThat(wrong(Kind.LONG_TEXT, "Notes", "One\n\tTwo\r\nThree")).isEmpty();
    }

    @Test
    void aYearThatNobodyMeansIsSaid() {
        assertThat(wrong(Kind.DATE, "Received", "4 June 1026"))
                .isEqualTo("Received must have a year from 1900 to 2100");
        assertThat(wrong(Kind.DATE, "Received", "4 June 2101")).contains("1900 to 2100");
        assertThat(wrong(Kind.DATE, "Received", "4 June 2026")).isEmpty();
        assertThat(wrong(Kind.DATE, "Received", "31 June 2026")).contains("real date");
    }

    @Test
    void aMonthWithoutADaySaysWhatToDo() {
        for (String typed : List.of("December 2017", "dec. 2017", "12/2017", "12 2017")) {
            assertThat(wrong(Kind.DATE, "Approved on", typed))
                    .as(typed)
                    .isEqualTo("Approved on must include a day. If only the month is known, type 1 December 2017 and"
                            + " say in a note that it is approximate");
        }
        assertThat(wrong(Kind.DATE, "Approved on", "13/2017")).contains("real date");
        assertThat(wrong(Kind.DATE, "Approved on", "nonsense 2017")).contains("real date");
    }
}
