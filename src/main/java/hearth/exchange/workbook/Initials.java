package hearth.exchange.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Officers by their initials, because a workbook names nobody; where several have the same, a number tells them apart. */
final class Initials {
    private Initials() {}

    /** The initials of each name. */
    static Map<String, String> of(Collection<String> names) {
        Map<String, String> all = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            String letters = Stream.of(name.strip().split("[\\s-]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                    .collect(Collectors.joining());
            int times = taken.merge(letters, 1, Integer::sum);
            all.put(name, times == 1 ? letters : letters + " " + times);
        }
        return all;
    }
}
