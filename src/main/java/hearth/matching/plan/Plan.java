package hearth.matching.plan;

import java.util.List;

/** Who goes where, what that is worth, and what is known of plans that might be better.
 *
 * @param lines the longest waiting group first
 * @param worth what it is worth
 * @param certificate how many children any plan could place
 */
public record Plan(List<Line> lines, Worth worth, Certificate certificate) {
    public Plan {
        lines = List.copyOf(lines);
    }

    /**
     * The same with what has become known of others.
     *
     * @param bound no plan places more children
     */
    public Plan knowing(int bound, Limits limits) {
        return new Plan(lines, worth, Certificate.of(worth.children(), Math.max(bound, worth.children()), limits));
    }
}
