package hearth.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Children by kind of home and age at the end of a month, beside last month and last year. */
public final class Homes {
    /** The ages in bands: 0 to 4, 5 to 10, 11 to 15, 16 and over. */
    public static final List<String> BANDS = List.of("0 to 4", "5 to 10", "11 to 15", "16 and 17");

    /** One kind of home: numbers by band, and all on the three days. */
    public record Line(PlacementGroup group, List<Integer> byAge, int total, int lastMonth, int lastYear) {}

    private Homes() {}

    static List<Line> of(
            List<ChildAtHome> now, List<ChildAtHome> lastMonth, List<ChildAtHome> lastYear, LocalDate day) {
        Map<PlacementGroup, int[]> ages = new EnumMap<>(PlacementGroup.class);
        for (ChildAtHome child : now) {
            ages.computeIfAbsent(child.group(), g -> new int[BANDS.size()])[band(child.age(day))]++;
        }
        Map<PlacementGroup, Integer> before = count(lastMonth);
        Map<PlacementGroup, Integer> yearAgo = count(lastYear);
        var lines = new ArrayList<Line>();
        for (PlacementGroup group : PlacementGroup.values()) {
            var byAge = new ArrayList<Integer>();
            for (int n : ages.getOrDefault(group, new int[BANDS.size()])) {
                byAge.add(n);
            }
            int total = byAge.stream().mapToInt(n -> n).sum();
            lines.add(new Line(
                    group, List.copyOf(byAge), total, before.getOrDefault(group, 0), yearAgo.getOrDefault(group, 0)));
        }
        return lines;
    }

    static int band(int age) {
        return age < 5 ? 0 : age < 11 ? 1 : age < 16 ? 2 : 3;
    }

    private static Map<PlacementGroup, Integer> count(List<ChildAtHome> children) {
        var counts = new EnumMap<PlacementGroup, Integer>(PlacementGroup.class);
        children.forEach(child -> counts.merge(child.group(), 1, Integer::sum));
        return counts;
    }
}
