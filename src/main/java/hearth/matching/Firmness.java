package hearth.matching;

import hearth.common.HouseholdId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How firm an order is: how often each home stands first when every weight is changed by up to a quarter. Seeded: always the same. */
public final class Firmness {
    public static final int DRAWS = 500;
    private static final double QUARTER = 0.25;
    private static final long SEED = 20_260_101L;
    private static final double SAME = 1e-9;

    private final Map<HouseholdId, Integer> first = new HashMap<>();

    public Firmness(Ranking ranking) {
        List<Ranked> homes = ranking.homes();
        var random = new SplittableRandom(SEED);
        int criteria = Criterion.values().length;
        double[][] shares = homes.stream()
                .map(r -> r.points().criteria().stream()
                        .mapToDouble(p -> p.middle() * p.max())
                        .toArray())
                .toArray(double[][]::new);
        var totals = new double[shares.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            var factors = new double[criteria];
            for (int i = 0; i < criteria; i++) {
                factors[i] = 1 - QUARTER + random.nextDouble() * 2 * QUARTER;
            }
            double best = -1;
            for (int h = 0; h < shares.length; h++) {
                totals[h] = 0;
                for (int i = 0; i < criteria; i++) {
                    totals[h] += shares[h][i] * factors[i];
                }
                best = Math.max(best, totals[h]);
            }
            for (int h = 0; h < shares.length; h++) {
                if (totals[h] >= best - SAME) {
                    first.merge(homes.get(h).entry().home().id(), 1, Integer::sum);
                }
            }
        }
    }

    /** In how many of a hundred weightings a home stands first, alone or with others. */
    public int percentFirst(HouseholdFacts home) {
        return Math.round(first.getOrDefault(home.id(), 0) * 100f / DRAWS);
    }

    /** Such as "first in 71 of 100 reasonable weightings". */
    public String words(HouseholdFacts home) {
        int percent = percentFirst(home);
        return percent == 0
                ? "first in none of the weightings tried"
                : "first in " + percent + " of 100 weightings tried";
    }
}
