package hearth.exchange.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers a committee does not see: 1 to 4 of either sign, and as many more as it takes that no sum gives one of them away.
 * A sum is any set of cells of which the last follows once the others are known, such as a total and its parts.
 */
final class Suppression {
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * Works out what to hide.
     *
     * @param numbers each counted cell and its number
     * @param sums cells of which each follows from the others; one with a cell that stands nowhere gives nothing away
     */
    Suppression(Map<String, Long> numbers, Collection<? extends Collection<String>> sums) {
        this.numbers.putAll(numbers);
        numbers.forEach((cell, number) -> {
            if (small(number)) {
                small.add(cell);
            }
        });
        hidden.addAll(small);
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                boolean shown = numbers.keySet().containsAll(sum);
                if (shown && sum.stream().filter(hidden::contains).count() == 1) {
                    more |= second(sum).map(hidden::add).orElse(false);
                }
            }
        }
    }

    static boolean small(long number) {
        return number != 0 && Math.abs(number) < 5;
    }

    /** The smallest number that says something, so that as little as may be is lost; a nothing only where there is no other. */
    private Optional<String> second(Collection<String> members) {
        return members.stream()
                .filter(cell -> !hidden.contains(cell))
                .min(Comparator.<String>comparingInt(cell -> number(cell) == 0 ? 1 : 0)
                        .thenComparingLong(cell -> Math.abs(number(cell)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private long number(String cell) {
        return numbers.getOrDefault(cell, 0L);
    }

    boolean hides(String cell) {
        return hidden.contains(cell);
    }

    /** What stands in the cell instead of its number. */
    String instead(String cell) {
        return small.contains(cell) ? "under 5" : "hidden";
    }
}
