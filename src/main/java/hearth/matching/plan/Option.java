package hearth.matching.plan;

/** A home that no rule shuts to a unit.
 *
 * @param unit who
 * @param home where
 * @param points how well it fits, for each child, from 0
 * @param alone whether nobody else may live there with them: every bed counts as taken
 */
public record Option(String unit, String home, int points, boolean alone) {}
