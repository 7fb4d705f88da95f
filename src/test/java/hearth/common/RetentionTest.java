package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    @Test
    void aChildsRecordIsKeptToTheSeventyFifthBirthdayOrFifteenYearsFromADeathBeforeEighteen() {
        LocalDate born = LocalDate.of(2015, 8, 14);
        assertThat(Retention.child(born, null)).isEqualTo("2090-08-14");
        assertThat(Retention.child(born, LocalDate.of(2033, 8, 13))).isEqualTo("2048-08-13");
        assertThat(Retention.child(born, LocalDate.of(2033, 8, 14))).isEqualTo("2090-08-14");
    }

    @Test
    void tenYearsForCarersAndThreeForApplicants() {
        assertThat(Retention.carer(LocalDate.of(2026, 3, 10))).isEqualTo("2036-03-10");
        assertThat(Retention.applicant(LocalDate.of(2026, 6, 4))).isEqualTo("2029-06-04");
        assertThat(Retention.applicant(LocalDate.of(2028, 2, 29))).isEqualTo("2031-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        // ten years where that is later
        "1950-01-01, 2036-06-04",
        "1960-04-05, 2036-06-04",
        "1972-06-30, 2039-06-30",
        "1977-04-05, 2044-04-05",
        "1977-04-06, 2045-04-06"
    })
    void anAllegationUntilPensionAge(LocalDate born, String until) {
        LocalDate received = LocalDate.of(2026, 6, 4);
        assertThat(Retention.allegation(received, 10, List.of(born))).isEqualTo(until);
        assertThat(Retention.allegation(received, 10, List.of(LocalDate.of(1950, 1, 1), born)))
                .isEqualTo(until);
    }
}
