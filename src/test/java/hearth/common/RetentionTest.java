package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void tenYearsForCarersAndThreeForApplicants() {
        assertThat(Retention.carer(LocalDate.of(2026, 3, 10))).isEqualTo("2036-03-10");
        assertThat(Retention.applicant(LocalDate.of(2026, 6, 4))).isEqualTo("2029-06-04");
        assertThat(Retention.applicant(LocalDate.of(2028, 2, 29))).isEqualTo("2031-02-28");
    }
}
