package hearth.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two homes side by side: only what differs, and the smallest change of one weight that would put them level. */
public record Contrast(Ranked upper, Ranked lower) {
    /** The two, the one with more points first. */
    public static Contrast of(Ranked one, Ranked other) {
        return total(one) >= total(other) ? new Contrast(one, other) : new Contrast(other, one);
    }

    /** A criterion in which they differ, in points of the upper less those of the lower. */
    public record Difference(Criterion criterion, int points, String upper, String lower) {}

    /** Rules that say different things of the two. */
    public record RuleDifference(Line upper, Line lower) {}

    private static double total(Ranked ranked) {
        return ranked.points().criteria().stream()
                .mapToDouble(p -> p.middle() * p.max())
                .sum();
    }

    /** Where they differ by a point or more, the largest difference first. */
    public List<Difference> differences() {
        var found = new ArrayList<Difference>();
        for (int i = 0; i < upper.points().criteria().size(); i++) {
            Points.Part up = upper.points().criteria().get(i);
            Points.Part low = lower.points().criteria().get(i);
            int by = (int) Math.round(up.middle() * up.max() - low.middle() * low.max());
            if (by != 0) {
                found.add(new Difference(
                        up.criterion(), by, up.facts().get(), low.facts().get()));
            }
        }
        found.sort(Comparator.comparingInt(d -> -Math.abs(d.points())));
        return found;
    }

    /** Rules whose state differs. */
    public List<RuleDifference> rules() {
        var found = new ArrayList<RuleDifference>();
        for (int i = 0; i < upper.entry().lines().size(); i++) {
            Line up = upper.entry().lines().get(i);
            Line low = lower.entry().lines().get(i);
            if (up.state() != low.state()) {
                found.add(new RuleDifference(up, low));
            }
        }
        return found;
    }

    /** In a sentence: above because of what, although what. */
    public String words() {
        List<Difference> all = differences();
        if (all.isEmpty()) {
            return name(upper) + " and " + name(lower) + " have the same points in every criterion.";
        }
        String because = all.stream()
                .filter(d -> d.points() > 0)
                .map(d -> d.criterion().label().toLowerCase(Locale.UK) + " (+" + d.points() + ")")
                .collect(Collectors.joining(" and "));
        String although = all.stream()
                .filter(d -> d.points() < 0)
                .map(d -> d.criterion().label().toLowerCase(Locale.UK) + " (" + d.points() + ")")
                .collect(Collectors.joining(" and "));
        String above = total(upper) == total(lower) ? " is level with " : " stands above ";
        return name(upper) + above + name(lower) + (because.isEmpty() ? "" : " because of " + because)
                + (although.isEmpty() ? "" : ", although for " + although) + ".";
    }

    private static String name(Ranked ranked) {
        return ranked.entry().home().reference();
    }

    /** The smallest change of one weight that puts the two level; empty where none does. */
    public Optional<String> whatWouldChange() {
        double ahead = total(upper) - total(lower);
        String words = null;
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < upper.points().criteria().size(); i++) {
            Points.Part up = upper.points().criteria().get(i);
            double by = up.middle() - lower.points().criteria().get(i).middle();
            if (by != 0) {
                double weight = up.max() - ahead / by;
                if (weight >= 0 && weight <= Policy.TOTAL && Math.abs(ahead / by) < smallest) {
                    smallest = Math.abs(ahead / by);
                    words = "They would be level if " + up.criterion().label().toLowerCase(Locale.UK) + " weighed "
                            + Math.round(weight) + " points instead of " + Math.round(up.max()) + ".";
                }
            }
        }
        return Optional.ofNullable(words);
    }
}
