package hearth.matching.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best plan there is, step by step in the order in which things count, with what is proved of it. Never worse than what can be
 * done by hand, because it begins with that.
 */
public final class Exact implements PlanEngine {
    private static final int THOROUGH = 500;
    private static final int QUICK = 25;

    @Override
    public Plan solve(Problem problem, Deadline deadline) {
        var model = new Model(problem);
        boolean[] open = model.open();
        int[] byHand = BedPrices.baseline(model);
        int[] known = BedPrices.chosen(model, open, byHand, deadline);
        var thorough = new Search(model, THOROUGH, deadline);
        var quick = new Search(model, QUICK, deadline);
        Goal first = Goal.first(model);
        Search.Found placed = thorough.most(first, open, known);
        int[] best = model.better(known, placed.chosen());
        int bound = children(model, thorough, first, placed, open);
        best = points(model, thorough, first, raised(model, List.of(quick, thorough), first, open, best), open);
        Plan plan = model.plan(model.better(byHand, best), bound);
        boolean sound = new PlanChecker(problem).faults(plan.lines()).isEmpty();
        return sound ? plan : model.plan(byHand, bound);
    }

    /** No plan places more children: what the first step proved, or else what can be said of children alone. */
    private static int children(Model model, Search search, Goal first, Search.Found placed, boolean[] open) {
        int value = model.worth(placed.chosen()).children();
        if (placed.bound() <= first.value(model, placed.chosen())) {
            return value;
        }
        return (int) search.most(Goal.children(model), open, placed.chosen()).bound();
    }

    /** The worst line raised as far as it goes while nothing that counts more falls. */
    private static int[] raised(Model model, List<Search> searches, Goal first, boolean[] open, int[] known) {
        long must = first.value(model, known);
        int[] best = known;
        int[] steps = IntStream.range(0, open.length)
                .filter(c -> open[c])
                .map(c -> model.columns[c].option().points())
                .sorted()
                .distinct()
                .toArray();
        int low = 0;
        int high = steps.length - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            boolean yes = worst(model, best) >= steps[middle];
            if (!yes) {
                boolean[] left = filtered(model, open, steps[middle]);
                var found = new Search.Found(new Improving(model, left).from(best), Long.MAX_VALUE);
                for (int s = 0; s < searches.size() && undecided(model, first, found, must); s++) {
                    found = searches.get(s).most(first, left, found.chosen(), must);
                }
                yes = first.value(model, found.chosen()) >= must;
                best = yes ? found.chosen() : best;
            }
            low = yes ? middle + 1 : low;
            high = yes ? high : middle - 1;
        }
        return best;
    }

    private static boolean undecided(Model model, Goal first, Search.Found found, long must) {
        return first.value(model, found.chosen()) < must && found.bound() >= must;
    }

    /** The most points that no line below the worst buys. */
    private static int[] points(Model model, Search search, Goal first, int[] known, boolean[] open) {
        boolean[] left = filtered(model, open, worst(model, known));
        Goal goal = first.thenPoints(model, first.value(model, known));
        return model.better(known, search.most(goal, left, known).chosen());
    }

    /** The worst line of those that are free to change. */
    private static int worst(Model model, int[] chosen) {
        return Arrays.stream(chosen)
                .filter(c -> Arrays.binarySearch(model.pinned, c) < 0)
                .map(c -> model.columns[c].option().points())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean[] filtered(Model model, boolean[] open, int points) {
        var left = open.clone();
        for (int c = 0; c < left.length; c++) {
            left[c] &= model.columns[c].option().points() >= points;
        }
        return left;
    }
}
