package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BritishDatesTest {
    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13/5/26|2026-05-13",
                "13 5 2012|2012-05-13",
                "13.05.2012|2012-05-13",
                "13-05-12|2012-05-13",
                "13 may 2012|2012-05-13",
                "13 May, 2012|2012-05-13",
                "13th of May 2012|2012-05-13",
                "Sun 13 May 2012|2012-05-13",
                "13may12|2012-05-13",
                "May 13, 2012|2012-05-13",
                "2 sept 2026|2026-09-02",
                "2012-05-13|2012-05-13",
                "1/2/46|1946-02-01",
                "1/2/45|2045-02-01",
                "3 jan|2027-01-03",
                "30/10|2026-10-30",
                "today|2026-10-31",
                "Tomorrow|2026-11-01",
                "yesterday|2026-10-30",
                "+7|2026-11-07",
                "-2w|2026-10-17",
                "+ 1 m|2026-11-30",
                "next tue|2026-11-03",
                "friday|2026-11-06",
                "last fri|2026-10-30"
            })
    void understandsWhatPeopleType(String typed, LocalDate meant) {
        assertThat(BritishDates.parse(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/02/2026",
                "30 feb 2026",
                "13/13/2026",
                "soon",
                "12",
                "may",
                "1/2/3/4",
                "32 jan",
                "+",
                "0/1/26"
            })
    void whatIsNoRealDateIsNone(String typed) {
        assertThat(BritishDates.parse(typed, TODAY)).isEmpty();
    }

    @Property(seed = "20261031")
    void whatIsShownIsUnderstood(@ForAll @IntRange(max = 40_000) int offset) {
        LocalDate day = LocalDate.of(1940, 1, 1).plusDays(offset);
        assertThat(BritishDates.parse(BritishDates.format(day), TODAY)).contains(day);
        assertThat(BritishDates.parse(BritishDates.formatWithWeekday(day), TODAY))
                .contains(day);
    }

    @Test
    void isShownInFull() {
        assertThat(BritishDates.formatWithWeekday(LocalDate.of(2026, 6, 4))).isEqualTo("Thursday 4 June 2026");
    }
}
