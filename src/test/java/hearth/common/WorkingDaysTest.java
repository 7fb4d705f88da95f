package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first review of a child looked after from 30 March, 2026-03-30, 20, 2026-04-29",
        "emergency placement outside terms, 2026-04-02, 6, 2026-04-14",
        "placement plan and late notification, 2026-04-02, 5, 2026-04-13",
        "comments on a brief report, 2026-05-20, 10, 2026-06-04",
        "over Christmas with a substitute day, 2026-12-24, 2, 2026-12-30",
        "no days, 2026-04-03, 0, 2026-04-03"
    })
    void aClockEndsOnAWorkingDay(String clock, LocalDate start, int days, LocalDate end) {
        assertThat(WorkingDays.after(start, days)).as(clock).isEqualTo(end);
    }

    @Property(seed = "20261031")
    void whatHasPassedIsWhatWasCounted(@ForAll @IntRange(max = 5000) int offset, @ForAll @IntRange(max = 60) int days) {
        LocalDate start = LocalDate.of(2016, 1, 1).plusDays(offset);
        LocalDate end = WorkingDays.after(start, days);
        assertThat(WorkingDays.between(start, end)).isEqualTo(days);
        if (WorkingDays.isWorkingDay(start)) {
            assertThat(WorkingDays.before(end, days)).isEqualTo(start);
        }
    }
}
