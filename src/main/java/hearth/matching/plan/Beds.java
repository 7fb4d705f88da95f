package hearth.matching.plan;

/** How many beds are free from a day on, until the next line of the same home.
 *
 * @param from the first day
 * @param free how many; never below 0
 */
public record Beds(int from, int free) {}
