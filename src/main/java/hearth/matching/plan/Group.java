package hearth.matching.plan;

import java.util.List;

/** A child alone, or brothers and sisters, who wait for a home.
 *
 * @param id the group's own name in the problem
 * @param since the day it began to wait
 * @param today whether it must have a home today
 * @param from the first day the home is needed
 * @param until the first day it is no longer needed; {@link #OPEN} where nobody can say
 * @param ways how it may be housed, the whole group first; a group that must stay together has this one way only
 */
public record Group(String id, int since, boolean today, int from, int until, List<Way> ways) {
    /** Later than every day. */
    public static final int OPEN = Integer.MAX_VALUE;

    public Group {
        ways = List.copyOf(ways);
    }

    /** A group that goes to one home or to none. */
    public static Group whole(String id, int size, int since, int from) {
        return new Group(id, since, false, from, OPEN, List.of(new Way(List.of(new Unit(id, size)), 0)));
    }

    /** How many children. */
    public int size() {
        return ways.getFirst().units().stream().mapToInt(Unit::size).sum();
    }

    /** Whether both need a bed on one and the same day. */
    boolean meets(Group other) {
        return from < other.until && other.from < until;
    }
}
