package hearth.matching.plan;

/** A home that no rule shuts to a unit.
 *
 * @param unit who
 * @param home where
 * @param points how well it fits, for each child, from 0
 * @param alone whether no other group may come there too: every bed counts as taken
 * @param held how many beds are kept for them there already, and so are not among those that are free
 * @param exempt whether the home is open to them only by an exemption from the usual fostering limit that names them
 * @param soon whether another group came there, or comes, so shortly before or after that the home should settle first
 */
public record Option(String unit, String home, int points, boolean alone, int held, boolean exempt, boolean soon) {
    /** Where nothing is kept for them and no exemption is needed. */
    public Option(String unit, String home, int points, boolean alone) {
        this(unit, home, points, alone, 0, false, false);
    }
}
