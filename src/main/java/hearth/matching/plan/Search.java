package hearth.matching.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Makes one goal as large as it goes: a bound first, what cannot help is dropped, the rest falls into parts, each is settled. */
final class Search {
    private static final int PRICE_STEPS = 10;
    private static final int CLAIM_STEPS = 60;

    private final Model model;
    private final int branches;
    private final Deadline deadline;

    /** @param branches how many branches to look into in each part before what the library says is taken without a proof */
    Search(Model model, int branches, Deadline deadline) {
        this.model = model;
        this.branches = branches;
        this.deadline = deadline;
    }

    /**
     * What was found.
     *
     * @param chosen the columns, ascending
     * @param bound no plan of the open columns comes to more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(int[] chosen, long bound) {}

    /**
     * The best plan of the open columns, beginning with one that is known.
     *
     * @param known columns that are open or pinned, fit together and keep what must be kept, ascending
     */
    Found most(Goal goal, boolean[] open, int[] known) {
        var prices = new Prices(model, goal, open);
        prices.run(PRICE_STEPS, goal.value(model, known), deadline);
        if (prices.bound() > goal.value(model, known)) {
            prices.begin(new Program(model, goal, open).prices());
            prices.run(1, goal.value(model, known), deadline);
        }
        int[] best = better(goal, known, new Improving(model, open).fill(prices::reduced));
        long value = goal.value(model, best);
        if (prices.bound() <= value || deadline.passed()) {
            return new Found(best, Math.max(value, prices.bound()));
        }
        long base = goal.value(model, model.pinned);
        long bound = base;
        int[] all = model.pinned;
        for (boolean[] part : new Parts(model).of(prices.useful(value))) {
            int[] its = Arrays.stream(best)
                    .filter(c -> part[c] || Arrays.binarySearch(model.pinned, c) >= 0)
                    .toArray();
            Found found = part(goal.within(model, its), prices, part, its);
            bound += found.bound() - base;
            all = join(all, found.chosen());
        }
        best = better(goal, best, all);
        return new Found(best, Math.max(goal.value(model, best), Math.min(prices.bound(), bound)));
    }

    private Found part(Goal goal, Prices prices, boolean[] part, int[] known) {
        long value = goal.value(model, known);
        var claims = new Claims(model, prices.weights().of(goal), new Filling(model), part, prices.claims());
        claims.run(CLAIM_STEPS, value, deadline);
        if (claims.bound() <= value) {
            return new Found(known, value);
        }
        int[] best = better(goal, known, join(model.pinned, new Program(model, goal, part).solve()));
        var proof = new Proof(model, goal, prices.weights().of(goal), best, branches, deadline);
        proof.run(part, claims.claims(), CLAIM_STEPS);
        return new Found(proof.best(), Math.min(claims.bound(), proof.bound()));
    }

    private int[] better(Goal goal, int[] one, int[] other) {
        boolean more = goal.keeps(model, other) && goal.value(model, other) > goal.value(model, one);
        return more ? other : one;
    }

    private static int[] join(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .distinct()
                .toArray();
    }
}
