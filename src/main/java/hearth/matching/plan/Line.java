package hearth.matching.plan;

/** One line of a plan: who goes where.
 *
 * @param group the group
 * @param unit who of it goes to this home
 * @param home the home
 * @param size how many children
 * @param points how well it fits, for each of them
 */
public record Line(String group, String unit, String home, int size, int points) {}
