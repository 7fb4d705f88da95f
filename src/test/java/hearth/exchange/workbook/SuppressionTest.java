package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    @Test
    void oneToFourAreHiddenAndASecondNumberWhereTheTotalWouldTell() {
        var s = new Suppression(
                Map.of("a", 3L, "b", 20L, "c", 9L, "d", 0L, "all", 32L), List.of(List.of("a", "b", "c", "d", "all")));
        assertThat(s.hides("a")).isTrue();
        assertThat(s.instead("a")).isEqualTo("under 5");
        assertThat(s.hides("c")).as("the smallest other").isTrue();
        assertThat(s.instead("c")).isEqualTo("hidden");
        assertThat(s.hides("b") || s.hides("d") || s.hides("all")).isFalse();
    }

    @Test
    void fiveAndNothingAreShownAndTwoSmallOnesGuardEachOther() {
        var s = new Suppression(Map.of("a", 5L, "b", 0L, "all", 5L), List.of(List.of("a", "b", "all")));
        assertThat(s.hides("a") || s.hides("b") || s.hides("all")).isFalse();
        var two =
                new Suppression(Map.of("a", 2L, "b", 4L, "c", 7L, "all", 13L), List.of(List.of("a", "b", "c", "all")));
        assertThat(two.hides("c") || two.hides("all")).isFalse();
        assertThat(two.hides("a") && two.hides("b")).isTrue();
    }

    @Test
    void aNetChangeBelowNothingIsSmallToo() {
        assertThat(new Suppression(Map.of("net", -2L), List.of()).hides("net")).isTrue();
    }

    @Test
    void aSumWithANumberThatStandsNowhereGivesNothingAway() {
        var s = new Suppression(Map.of("a", 2L, "all", 30L), List.of(List.of("a", "elsewhere", "all")));
        assertThat(s.hides("all")).isFalse();
    }

    /** Tables at random with totals both ways: no sum is left with exactly one number missing. */
    @Test
    void noSumEverHasExactlyOneHiddenNumber() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int rows = 2 + random.nextInt(4);
            int columns = 2 + random.nextInt(4);
            Map<String, Long> numbers = new HashMap<>();
            List<List<String>> sums = new ArrayList<>();
            for (int r = 0; r <= rows; r++) {
                var sum = new ArrayList<String>();
                for (int c = 0; c <= columns; c++) {
                    sum.add(r + "." + c);
                }
                sums.add(sum);
            }
            for (int c = 0; c <= columns; c++) {
                var sum = new ArrayList<String>();
                for (int r = 0; r <= rows; r++) {
                    sum.add(r + "." + c);
                    if (r < rows && c < columns) {
                        long n = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(60);
                        numbers.put(r + "." + c, n);
                        numbers.merge(r + "." + columns, n, Long::sum);
                        numbers.merge(rows + "." + c, n, Long::sum);
                        numbers.merge(rows + "." + columns, n, Long::sum);
                    }
                }
                sums.add(sum);
            }
            var s = new Suppression(numbers, sums);
            numbers.forEach((cell, n) ->
                    assertThat(!Suppression.small(n) || s.hides(cell)).isTrue());
            for (List<String> sum : sums) {
                assertThat(sum.stream().filter(s::hides).count()).isNotEqualTo(1);
            }
        }
    }
}
