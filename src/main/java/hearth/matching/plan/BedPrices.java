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
        int[] chosen = model.better(known, new Improving(model, open, deadline).from(known));
        return chosen(model, open, chosen, new long[0], ROUNDS, deadline);
    }

    /** The same in so many rounds beginning at prices that are nearly right; nothing where none are known. */
    static int[] chosen(Model model, boolean[] open, int[] known, long[] prices, int rounds) {
        return chosen(model, open, known, prices, rounds, Deadline.none());
    }

    private static int[] chosen(Model model, boolean[] open, int[] known, long[] begin, int rounds, Deadline deadline) {
        int[] chosen = known;
        long[] start = begin;
        for (int round = 0; round < rounds && !deadline.passed(); round++) {
            Prices prices = round(model, open, chosen, start, deadline);
            chosen = model.better(chosen, new Improving(model, open, deadline).fill(prices::reduced));
            start = prices.prices();
        }
        return chosen;
    }

    /** The prices at which a plan stands, one a limit, and last the weight of what counts first. */
    static long[] prices(Model model, boolean[] open, int[] chosen) {
        long[] prices = {};
        for (int round = 0; round < ROUNDS; round++) {
            prices = round(model, open, chosen, prices, Deadline.none()).prices();
        }
        return prices;
    }

    private static Prices round(Model model, boolean[] open, int[] chosen, long[] start, Deadline deadline) {
        Goal first = Goal.first(model);
        Goal goal = first.thenPoints(model, first.value(model, chosen));
        var prices = new Prices(model, goal, open);
        prices.begin(start);
        prices.run(STEPS, goal.value(model, chosen), deadline);
        return prices;
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
