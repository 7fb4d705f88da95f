package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who waits and where they may go, sorted, so that the order of entry changes nothing.
 *
 * @param groups who waits, the longest waiting first
 * @param homes homes with their beds, the longest waiting first
 * @param options who may go where
 * @param clashes who must not live with whom
 * @param pins lines that are settled; the plan is made around them
 * @param limits what is kept to over all homes
 */
public record Problem(
        List<Group> groups,
        List<Home> homes,
        List<Option> options,
        List<Clash> clashes,
        List<Pin> pins,
        Limits limits) {
    public Problem {
        groups = groups.stream()
                .sorted(Comparator.comparingInt(Group::since).thenComparing(Group::id))
                .toList();
        homes = homes.stream()
                .sorted(Comparator.comparingInt(Home::since).thenComparing(Home::id))
                .toList();
        options = options.stream()
                .sorted(Comparator.comparing(Option::unit).thenComparing(Option::home))
                .toList();
        clashes = clashes.stream()
                .sorted(Comparator.comparing(Clash::unit)
                        .thenComparing(Clash::other)
                        .thenComparing(Clash::home))
                .toList();
        pins = pins.stream()
                .sorted(Comparator.comparing(Pin::unit).thenComparing(Pin::home))
                .toList();
    }

    /** Where nothing is kept back. */
    public Problem(List<Group> groups, List<Home> homes, List<Option> options, List<Clash> clashes, List<Pin> pins) {
        this(groups, homes, options, clashes, pins, Limits.NONE);
    }

    /** The same by other limits over all homes. */
    public Problem by(Limits other) {
        return new Problem(groups, homes, options, clashes, pins, other);
    }

    /** The same with nothing kept back: no limits, and every home may take new groups at any time. */
    public Problem free() {
        return new Problem(groups, homes.stream().map(Home::tick).toList(), options, clashes, pins, Limits.NONE);
    }

    /** The same with one more line settled. */
    public Problem pin(String unit, String home) {
        return new Problem(groups, homes, options, clashes, more(pins, List.of(new Pin(unit, home))), limits);
    }

    /** The same with a home that may take several new groups at short intervals. */
    public Problem tick(String home) {
        return new Problem(
                groups,
                homes.stream().map(h -> h.id().equals(home) ? h.tick() : h).toList(),
                options,
                clashes,
                pins,
                limits);
    }

    /** The same with a home shut to a unit. */
    public Problem forbid(String unit, String home) {
        return new Problem(
                groups,
                homes,
                options.stream()
                        .filter(o -> !(o.unit().equals(unit) && o.home().equals(home)))
                        .toList(),
                clashes,
                pins,
                limits);
    }

    /** The same without a group. */
    public Problem without(String group) {
        List<Group> left = groups.stream().filter(g -> !g.id().equals(group)).toList();
        return new Problem(left, homes, options, clashes, pins, limits);
    }

    /** The same without a home. */
    public Problem withoutHome(String home) {
        return new Problem(
                groups, homes.stream().filter(h -> !h.id().equals(home)).toList(), options, clashes, pins, limits);
    }

    /** The same with one more home and who may go there. */
    public Problem and(Home home, Collection<Option> there) {
        return new Problem(groups, more(homes, List.of(home)), more(options, there), clashes, pins, limits);
    }

    /** The same with more who must not meet. */
    public Problem apart(Collection<Clash> more) {
        return new Problem(groups, homes, options, more(clashes, more), pins, limits);
    }

    /** How many children wait. */
    public int children() {
        return groups.stream().mapToInt(Group::size).sum();
    }

    private static <T> List<T> more(List<T> some, Collection<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
