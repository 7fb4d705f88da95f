package hearth.matching;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A home that is looked for, for one child or for brothers and sisters, from a day on.
 *
 * @param children whom the home is for; one at least
 * @param together what is planned for them and their brothers and sisters
 * @param leftOut brothers and sisters of the plan who are not part of the request
 * @param type wanted, a code of the list "fostering-type"; null where nobody said
 * @param from the first night
 * @param until the first night not needed any more; null while nobody knows
 * @param receivedOn the day it came in, by which arrival order goes
 * @param connectedOn the day family and friends were considered
 */
public record Request(
        List<ChildFacts> children,
        Together together,
        Set<ChildId> leftOut,
        @Nullable String type,
        boolean emergency,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate receivedOn,
        @Nullable LocalDate connectedOn) {

    /** What is planned for brothers and sisters. */
    public enum Together {
        /** A child alone, or nothing is planned for the group. */
        NONE,
        MUST,
        SHOULD,
        MAY,
        MUST_NOT
    }

    /** Copies what could be changed from outside.
     *
     * @throws IllegalArgumentException without a child
     */
    public Request {
        children = List.copyOf(children);
        leftOut = Set.copyOf(leftOut);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("A home is looked for somebody");
        }
    }

    /** For one child, from a day on. */
    public static Request of(ChildFacts child, LocalDate from) {
        return new Request(List.of(child), Together.NONE, Set.of(), null, false, from, null, from, null);
    }

    /** For brothers and sisters, from a day on. */
    public static Request of(List<ChildFacts> children, Together together, LocalDate from) {
        return new Request(children, together, Set.of(), null, false, from, null, from, null);
    }

    public int size() {
        return children.size();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The references of the children, in the order of the request. */
    public List<String> references() {
        return children.stream().map(ChildFacts::reference).toList();
    }

    public boolean of(ChildId child) {
        return children.stream().anyMatch(c -> c.id().equals(child));
    }

    /** Part of it: the children who are not in it are left out. */
    public Request part(List<ChildFacts> some) {
        var out = new HashSet<>(leftOut);
        children.stream().filter(c -> !some.contains(c)).map(ChildFacts::id).forEach(out::add);
        return new Request(some, together, out, type, emergency, from, until, receivedOn, connectedOn);
    }

    /** All of the request are brothers and sisters of each other. */
    public boolean siblings() {
        return children.stream()
                .allMatch(a -> children.stream()
                        .allMatch(b -> a.equals(b)
                                || a.siblings().contains(b.id())
                                || b.siblings().contains(a.id())));
    }

    /** Ages on the first night, such as "7 on 31 October 2026". */
    public String ages() {
        return together(some -> some.stream()
                        .map(c -> c.born() == null ? "not known" : String.valueOf(c.ageOn(from)))
                        .collect(Collectors.joining(", "))
                + " on " + BritishDates.format(from));
    }

    /** The children by their references, in the order of the request, as they are called in a sentence. */
    public String named() {
        return children.stream().map(ChildFacts::called).collect(Collectors.joining(", "));
    }

    /** One of the children is one whom the reader may not see. */
    public boolean hidden() {
        return children.stream().anyMatch(ChildFacts::hidden);
    }

    /** The same said of each child, without a name where there is one alone; of a hidden one only whom to ask. */
    public String each(Function<ChildFacts, String> words) {
        return children.stream()
                .map(c -> (size() == 1 ? "" : c.called() + ": ") + (c.hidden() ? Line.COVERED : words.apply(c)))
                .collect(Collectors.joining("; "));
    }

    /** What is said of the children in one breath, without those who are hidden. */
    public String together(Function<List<ChildFacts>, String> words) {
        List<ChildFacts> seen = children.stream().filter(c -> !c.hidden()).toList();
        return seen.size() == size()
                ? words.apply(seen)
                : (seen.isEmpty() ? "" : words.apply(seen) + "; ") + Line.COVERED;
    }
}
