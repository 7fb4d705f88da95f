package hearth.matching.plan;

/** Children who go to one home together.
 *
 * @param id the unit's own name in the problem
 * @param size how many children
 */
public record Unit(String id, int size) {}
