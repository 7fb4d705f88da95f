package hearth.matching.plan;

import java.util.Comparator;

/** What a plan is worth, in the order in which it counts; the greater is the better plan.
 *
 * @param children children placed
 * @param splits partings of brothers and sisters who should stay together
 * @param today children placed of those who must have a home today
 * @param worst the points of the worst line; 0 where there is none
 * @param points the points of all children together
 */
public record Worth(int children, int splits, int today, int worst, long points) implements Comparable<Worth> {
    /** Of a plan without lines. */
    static final Worth NOTHING = new Worth(0, 0, 0, 0, 0);

    private static final Comparator<Worth> ORDER = Comparator.comparingInt(Worth::children)
            .thenComparing(Comparator.comparingInt(Worth::splits).reversed())
            .thenComparingInt(Worth::today)
            .thenComparingInt(Worth::worst)
            .thenComparingLong(Worth::points);

    /** Of two plans for different people in different homes. */
    Worth and(Worth other) {
        int least = children == 0 ? other.worst : other.children == 0 ? worst : Math.min(worst, other.worst);
        return new Worth(
                children + other.children, splits + other.splits, today + other.today, least, points + other.points);
    }

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
