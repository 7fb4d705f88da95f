package hearth.matching.plan;

/** A home that no rule shuts to a unit.
 *
 * @param unit who
 * @param home where
 * @param points how well it fits, for each child, from 0
 * @param alone whether no other group may come there too: every bed counts as taken
 * @param held how many beds are kept for them there already, and so are not among those that are free
 */
public record Option(String unit, String home, int points, boolean alone, int held) {
    /** Where nothing is kept for them. */
    public Option(String unit, String home, int points, boolean alone) {
        this(unit, home, points, alone, 0);
    }
}
