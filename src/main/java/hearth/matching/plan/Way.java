package hearth.matching.plan;

import java.util.List;

/** One way to house a group: whole in one home, or parted between several.
 *
 * @param units who goes together; each unit gets a home of its own, and all of them get one or none
 * @param splits what the parting costs: 0 for the whole group, 1 for each further home where they should stay together
 */
public record Way(List<Unit> units, int splits) {
    public Way {
        units = List.copyOf(units);
    }
}
