package hearth.exchange.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.raw.RawCell;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private final DateReader reader = new DateReader(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04/06/2026|2026-06-04",
                "4/6/26|2026-06-04",
                "04.06.26|2026-06-04",
                "4-6-2026|2026-06-04",
                "4 6 2026|2026-06-04",
                "4\\6\\2026|2026-06-04",
                "2026-06-04|2026-06-04",
                "2026/06/04|2026-06-04",
                "2026-06-04T10:30:00|2026-06-04",
                "2026-06-04 10:30:00.0|2026-06-04",
                "04/06/2026 14:30|2026-06-04",
                "04/06/2026 2pm|2026-06-04",
                "4 June 2026|2026-06-04",
                "4 June 2026 at 2.30pm|2026-06-04",
                "4th June 2026|2026-06-04",
                "4th of June 2026|2026-06-04",
                "4 Jun 26|2026-06-04",
                "4-Jun-26|2026-06-04",
                "04Jun2026|2026-06-04",
                "4 Jun '26|2026-06-04",
                "June 4, 2026|2026-06-04",
                "Thu 4 June 2026|2026-06-04",
                "Thursday, 4th June 2026|2026-06-04",
                "3 Sept 2025|2025-09-03",
                "3 Febuary 2025|2025-02-03",
                "46177|2026-06-04",
                "20260604|2026-06-04",
                "04062026|2026-06-04",
                "29/02/2024|2024-02-29",
                "31/12/99|1999-12-31",
                "01/01/45|2045-01-01"
            })
    void everyBritishFormIsRead(String typed, LocalDate day) {
        assertThat(reader.text(typed, false)).isEqualTo(Reading.of(ReadDate.of(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "Mar 25,2025-03-01",
        "March 2025,2025-03-01",
        "Mar-25,2025-03-01",
        "Mar '25,2025-03-01",
        "03/2025,2025-03-01",
        "3.2025,2025-03-01",
        "2025-03,2025-03-01"
    })
    void aMonthAloneIsKnownToTheMonth(String typed, LocalDate day) {
        assertThat(reader.text(typed, false)).isEqualTo(Reading.of(new ReadDate(day, Precision.MONTH)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w/c 3 March 2025|2025-03-03|Read as 3 March 2025, the day the week begins.",
                "week commencing 03/03/25|2025-03-03|Read as 3 March 2025, the day the week begins.",
                "w/c 3 March|2026-03-03|Read as 3 March 2026, the day the week begins.",
                "approx 3/4/25|2025-04-03|Read as 3 April 2025.",
                "3/4/25?|2025-04-03|Read as 3 April 2025.",
                "12 Dec|2026-12-12|Read as 12 December 2026.",
                "12 Jul|2026-07-12|Read as 12 July 2026.",
                "booked 3/4/25 with Kim|2025-04-03|Read as 3 April 2025; the other words were left out."
            })
    void whatIsGuessedIsSaid(String typed, LocalDate day, String warning) {
        assertThat(reader.text(typed, false)).isEqualTo(Reading.said(ReadDate.of(day), warning));
    }

    @Test
    void aYearAloneIsKnownToTheYear() {
        assertThat(reader.text("2019", false))
                .isEqualTo(Reading.said(
                        new ReadDate(LocalDate.of(2019, 1, 1), Precision.YEAR), "Read as some day in 2019."));
    }

    @ParameterizedTest
    @CsvSource({
        "14/03/19,2019-03-14",
        "14/03/26,2026-03-14",
        "23/11/26,1926-11-23",
        "22/11/26,2026-11-22",
        "14/03/65,1965-03-14",
        "14 Mar 27,1927-03-14"
    })
    void aBirthIsNeverInTheFuture(String typed, LocalDate day) {
        assertThat(reader.text(typed, true).value()).isEqualTo(ReadDate.of(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2026|false|31/02/2026 is not a real date: February 2026 has 28 days.",
                "29/02/2025|false|29/02/2025 is not a real date: February 2025 has 28 days.",
                "00/01/2025|false|00/01/2025 is not a real date: January 2025 has 31 days.",
                "14/14/2025|false|14/14/2025 is not a real date: there is no month 14.",
                "04/25/2026|false|04/25/2026 has no month 25. If it was written the American way, write 25 April 2026.",
                "3/4/205|false|3/4/205 has no real year. Write it with four figures.",
                "01/01/1066|false|01/01/1066 is too long ago (1 January 1066). Check the year.",
                "01/01/2206|false|01/01/2206 is too far ahead (1 January 2206). Check the year.",
                "01/01/2027|true|01/01/2027 is in the future, so it cannot be a date of birth. Check the year.",
                "01/01/1815|true|01/01/1815 is too long ago (1 January 1815). Check the year.",
                "25 Mar|true|25 Mar has no year. Write the whole date of birth.",
                "sent|false|sent is not a date. Write it like 4 June 2026.",
                "yes|false|yes is not a date. Write it like 4 June 2026.",
                "3/4/25 - 5/4/25|false|3/4/25 - 5/4/25 holds more than one date. Leave the one that is meant."
            })
    void whatIsNoDateSaysWhy(String typed, boolean birth, String problem) {
        assertThat(reader.text(typed, birth)).isEqualTo(Reading.problem(problem));
    }

    @ParameterizedTest
    @CsvSource({"n/a", "-", "?", "tbc", "TBC", "none", "--", "unknown", "...", "''"})
    void notKnownIsNeitherADateNorAProblem(String typed) {
        assertThat(reader.text(typed, false)).isEqualTo(Reading.NOT_KNOWN);
    }

    @Test
    void excelsOwnDatesAreTakenAsTheyAre() {
        assertThat(reader.read(RawCell.date(0, LocalDate.of(2026, 6, 4), false), false))
                .isEqualTo(Reading.of(ReadDate.of(LocalDate.of(2026, 6, 4))));
        assertThat(reader.read(RawCell.date(0, LocalDate.of(2025, 3, 1), true), false))
                .isEqualTo(Reading.of(new ReadDate(LocalDate.of(2025, 3, 1), Precision.MONTH)));
        assertThat(reader.read(RawCell.number(0, 46177.6), false))
                .isEqualTo(Reading.of(ReadDate.of(LocalDate.of(2026, 6, 4))));
        assertThat(reader.read(RawCell.number(0, 3), false).failed()).isTrue();
        assertThat(reader.read(RawCell.truth(0, true), false).failed()).isTrue();
    }
}
