package hearth.matching;

import hearth.matching.plan.Limits;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a service has decided for its matching, from a day on: weights and the numbers the rules leave to local policy.
 *
 * @param weights the most points of each criterion; together 100
 * @param freshDays after how many days what is known of a home must be asked again
 * @param schoolMiles up to how far from a school, in a straight line, it counts as kept
 * @param nearMiles from how far on a home is not near any more
 * @param smokeAge under which age a smoking home needs a decision
 * @param ownRoomAge from which age a child has a bedroom alone
 * @param limits what a plan for all who wait keeps to over all homes
 * @param signedBy who signed it
 */
public record Policy(
        LocalDate from,
        Map<Criterion, Integer> weights,
        int freshDays,
        int schoolMiles,
        int nearMiles,
        int smokeAge,
        int ownRoomAge,
        Limits limits,
        String signedBy) {
    public static final int TOTAL = 100;

    /** Checks the sum.
     *
     * @throws IllegalArgumentException where the weights are not 100 together
     */
    public Policy {
        var kept = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            kept.put(criterion, weights.getOrDefault(criterion, 0));
        }
        if (kept.values().stream().anyMatch(w -> w < 0)
                || kept.values().stream().mapToInt(Integer::intValue).sum() != TOTAL) {
            throw new IllegalArgumentException("The weights of matching are " + TOTAL + " together");
        }
        weights = Map.copyOf(kept);
    }

    /** Hearth's own, until a service signs its own. */
    public static final Policy STANDARD = new Policy(
            LocalDate.of(2026, 1, 1),
            Map.of(
                    Criterion.NEEDS, 35,
                    Criterion.SCHOOL, 15,
                    Criterion.NEAR, 20,
                    Criterion.CONTINUITY, 15,
                    Criterion.IDENTITY, 10,
                    Criterion.OTHERS, 5),
            180,
            5,
            20,
            5,
            3,
            Limits.NONE,
            "Hearth's standard");

    public int weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }
}
