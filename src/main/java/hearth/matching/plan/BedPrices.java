package hearth.matching.plan;

/**
 * Our own method without any library: prices on beds give a bound, and plans made at those prices and mended come close to it.
 */
public final class BedPrices implements PlanEngine {
    private static final int ROUNDS = 6;
    private static final int STEPS = 40;

    @Override
    public Plan solve(Problem problem, Deadline deadline) {
        var model = new Model(problem);
        boolean[] open = model.open();
        int[] chosen = chosen(model, open, baseline(model), deadline);
        var children = new Prices(model, Goal.children(model), open);
        children.run(ROUNDS * STEPS, model.worth(chosen).children(), deadline);
        return model.plan(chosen, (int) children.bound());
    }

    /** The better of what can be done by hand. */
    static int[] baseline(Model model) {
        return model.better(FewestFirst.chosen(model), Arrival.chosen(model));
    }

    /** The best plan found at prices for all that is wanted, first things first, starting from one that is known. */
    static int[] chosen(Model model, boolean[] open, int[] known, Deadline deadline) {
        int[] chosen = model.better(known, new Improving(model, open).from(known));
        Goal first = Goal.first(model);
        long[] start = {};
        for (int round = 0; round < ROUNDS && !deadline.passed(); round++) {
            Goal goal = first.thenPoints(model, first.value(model, chosen));
            var prices = new Prices(model, goal, open);
            prices.begin(start);
            prices.run(STEPS, goal.value(model, chosen), deadline);
            chosen = model.better(chosen, new Improving(model, open).fill(prices::reduced));
            start = prices.prices();
        }
        return chosen;
    }

    /** The most points that any column brings to a child: what one more child is weighed against to begin with. */
    static int most(Model model) {
        int most = 1;
        for (Column c : model.columns) {
            most = Math.max(most, c.fit());
        }
        return 10 * most;
    }
}
