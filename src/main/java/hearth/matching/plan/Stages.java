package hearth.matching.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One area, settled step by step in the order in which things count; begins with what can be done by hand. */
final class Stages {
    private static final int THOROUGH = 500;
    private static final int POINTS = 150;
    private static final int QUICK = Search.FEW_BRANCHES;
    private static final int MOST_COLUMNS = 8000;

    private final Deadline deadline;
    private final Model model;
    private final boolean[] open;
    private final Goal first;
    private final Search placing;
    private final Search thorough;
    private final List<Search> both;
    private final int[] byHand;
    private int[] best;
    private int bound;

    Stages(Problem area, Deadline deadline) {
        this.deadline = deadline;
        model = new Model(area);
        open = model.open();
        first = Goal.first(model);
        placing = new Search(model, THOROUGH, MOST_COLUMNS, deadline);
        thorough = new Search(model, THOROUGH, Search.LARGE, deadline);
        var quick = new Search(model, QUICK, Search.LARGE, deadline);
        both = open.length > Search.LARGE ? List.of(quick) : List.of(quick, thorough);
        byHand = BedPrices.baseline(model);
        best = BedPrices.chosen(model, open, byHand, deadline);
        bound = Integer.MAX_VALUE;
    }

    /** Places as many children as possible, parts as few, and houses as many of those who need a home today. */
    void place() {
        Search.Found placed = placing.most(first, open, best);
        best = model.better(best, placed.chosen());
        bound = placed.bound() <= first.value(model, placed.chosen())
                ? model.worth(best).children()
                : children(placed);
    }

    /** No plan places more: what is said of all that counts first together, or of children alone. */
    private int children(Search.Found placed) {
        long together = Goal.mostChildren(model, placed.bound());
        boolean enough =
                open.length > Search.LARGE || together == model.worth(best).children();
        long alone = enough
                ? together
                : thorough.most(Goal.children(model), open, placed.chosen()).bound();
        return Math.toIntExact(Math.min(together, alone));
    }

    /** Raises the worst line that is free to change as far as it goes while nothing that counts more falls; what it comes to. */
    int raise() {
        long must = first.value(model, best);
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
            boolean yes = worst() >= steps[middle] || reaches(steps[middle], must);
            low = yes ? middle + 1 : low;
            high = yes ? high : middle - 1;
        }
        return worst();
    }

    /** The most points that no line below so many buys. */
    void points(int least) {
        boolean[] left = filtered(Math.min(least, worst()));
        Goal goal = first.thenPoints(model, first.value(model, best));
        var capped = new Model(model.problem, bound);
        best = model.better(
                best,
                new Search(capped, POINTS, Search.LARGE, deadline)
                        .most(goal, left, best)
                        .chosen());
    }

    /** What was found, or what can be done by hand where a checker finds fault with it. */
    Plan plan() {
        Plan plan = model.plan(model.better(byHand, best), bound);
        boolean sound = new PlanChecker(model.problem).faults(plan.lines()).isEmpty();
        return sound ? plan : model.plan(byHand, bound);
    }

    private boolean reaches(int points, long must) {
        boolean[] left = filtered(points);
        var found = new Search.Found(new Improving(model, left, deadline).from(best), Long.MAX_VALUE);
        for (Search search : both) {
            if (first.value(model, found.chosen()) < must && found.bound() >= must) {
                found = search.most(first, left, found.chosen(), must);
            }
        }
        boolean yes = first.value(model, found.chosen()) >= must;
        best = yes ? found.chosen() : best;
        return yes;
    }

    private int worst() {
        return Arrays.stream(best)
                .filter(c -> Arrays.binarySearch(model.pinned, c) < 0)
                .map(c -> model.columns[c].option().points())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean[] filtered(int points) {
        var left = open.clone();
        for (int c = 0; c < left.length; c++) {
            left[c] &= model.columns[c].option().points() >= points;
        }
        return left;
    }
}
