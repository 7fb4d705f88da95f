package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.store.Rotation.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant START = Instant.parse("2026-01-01T18:00:00Z");

    private static Kept copy(int day, long rows) {
        return new Kept("day " + day, START.plus(Duration.ofDays(day)), rows);
    }

    /** Every evening for 400 days: what stays after the last. */
    private static List<Kept> afterDays(int days) {
        List<Kept> there = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Kept newest = copy(day, 1_000 + day);
            there.add(newest);
            there.removeAll(Rotation.mayGo(there, newest, true));
        }
        return there;
    }

    @Test
    void sevenDaysFiveWeeksAndTwelveMonthsStay() {
        List<Kept> there = afterDays(400);
        // Day 399 is Thursday 4 February 2027: its six days before, the Sundays before those, and the last day of each
        // month.
        assertThat(there)
                .extracting(k -> k.day().toString())
                .containsExactlyInAnyOrder(
                        "2027-02-04",
                        "2027-02-03",
                        "2027-02-02",
                        "2027-02-01",
                        "2027-01-31",
                        "2027-01-30",
                        "2027-01-29",
                        "2027-01-24",
                        "2027-01-17",
                        "2027-01-10",
                        "2026-12-31",
                        "2026-11-30",
                        "2026-10-31",
                        "2026-09-30",
                        "2026-08-31",
                        "2026-07-31",
                        "2026-06-30",
                        "2026-05-31",
                        "2026-04-30",
                        "2026-03-31");
    }

    @Test
    void severalCopiesOfOneDayLeaveTheNewest() {
        Kept morning = copy(0, 1_000);
        Kept evening = new Kept("evening", START.plus(Duration.ofHours(4)), 1_000);
        assertThat(Rotation.mayGo(List.of(morning, evening), evening, true)).containsExactly(morning);
    }

    @Test
    void nothingGoesWhereTheStoreShrankOrItsTrailDoesNotGoOn() {
        List<Kept> there = new ArrayList<>(afterDays(60));
        Kept before = copy(60, 1_000);
        Kept sameDay = new Kept("again", before.at().plusSeconds(60), 700);
        there.add(before);
        there.add(sameDay);
        assertThat(Rotation.mayGo(there, sameDay, true))
                .as("30 % less is still allowed")
                .isNotEmpty();
        assertThat(Rotation.mayGo(there, sameDay, false)).isEmpty();
        Kept shrunk = new Kept("shrunk", sameDay.at(), 699);
        there.set(there.size() - 1, shrunk);
        assertThat(Rotation.mayGo(there, shrunk, true)).isEmpty();
    }

    @Test
    void aClockThatRunsWrongTakesNothingAway() {
        List<Kept> there = new ArrayList<>(afterDays(6));
        Kept in2099 = new Kept("2099", Instant.parse("2099-01-01T00:00:00Z"), 1_010);
        there.add(in2099);
        assertThat(Rotation.mayGo(there, in2099, true)).isEmpty();
        Kept in1999 = new Kept("1999", Instant.parse("1999-01-01T00:00:00Z"), 1_010);
        there.add(in1999);
        assertThat(Rotation.mayGo(there, in1999, true)).isEmpty();
    }
}
