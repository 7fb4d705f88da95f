package hearth.matching.plan;

/** How many beds are free from a day on, until the next line of the same home.
 *
 * @param from the first day
 * @param free how many for one group; never below 0
 * @param shared how many for several groups together: fewer, where the usual fostering limit counts all children who are no
 *     brothers and sisters
 */
public record Beds(int from, int free, int shared) {
    /** The same for one group and for several. */
    public Beds(int from, int free) {
        this(from, free, free);
    }
}
