package hearth.matching.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Makes one goal as large as it goes: a bound first, what cannot help is dropped, the rest falls into parts, each is settled. */
final class Search {
    /** Less than any plan is worth. */
    private static final long ANY = Long.MIN_VALUE / 2;

    /** More columns than this are too many for the library to settle; prices and what is found with them must do. */
    static final int LARGE = 2000;

    private static final int FEW_STEPS = 40;
    private static final int MANY_STEPS = 300;
    private static final int CLAIM_STEPS = 60;
    private static final int QUICK_BRANCHES = 12;
    static final int FEW_BRANCHES = 60;

    private final Model model;
    private final int branches;
    private final int divisible;
    private final Deadline deadline;

    /**
     * @param branches how many branches to look into in each part; up to {@link #FEW_BRANCHES} the library is not asked
     * @param divisible up to how many columns the library is asked for prices as if children could be divided
     */
    Search(Model model, int branches, int divisible, Deadline deadline) {
        this.divisible = divisible;
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
        return most(goal, open, known, ANY);
    }

    /**
     * The same where only a plan worth at least so much is of interest: the search ends as soon as it is sure that there is none.
     *
     * @return a bound below {@code least} where there is none
     */
    Found most(Goal goal, boolean[] open, int[] known, long least) {
        var prices = new Prices(model, goal, open);
        boolean large = size(open) > divisible;
        prices.run(large ? MANY_STEPS : FEW_STEPS, Math.max(goal.value(model, known), least - 1), deadline);
        int[] best = better(goal, known, new Improving(model, open, deadline).fill(prices::reduced));
        long value = Math.max(goal.value(model, best), least - 1);
        if (!large && prices.bound() > value && !deadline.passed()) {
            Found quick = quick(goal, prices, best, value);
            if (deadline.passed() || quick.bound() <= Math.max(value, goal.value(model, quick.chosen()))) {
                return quick;
            }
            best = better(goal, best, quick.chosen());
            value = Math.max(goal.value(model, best), least - 1);
            prices.begin(new Program(model, goal, open).prices());
            prices.run(1, value, deadline);
            best = better(goal, best, new Improving(model, open, deadline).fill(prices::reduced));
            value = Math.max(goal.value(model, best), least - 1);
        }
        if (prices.bound() <= value || deadline.passed()) {
            return new Found(best, Math.max(value, prices.bound()));
        }
        return value < least ? whole(goal, prices, best, least) : parts(goal, prices, best);
    }

    /** What a few steps and branches find, always as many at most: for somebody who waits. */
    int[] few(Goal goal, boolean[] open, int[] known) {
        var prices = new Prices(model, goal, open);
        prices.run(FEW_STEPS, goal.value(model, known), deadline);
        int[] best = better(goal, known, new Improving(model, open, deadline).fill(prices::reduced));
        long value = goal.value(model, best);
        boolean done = prices.bound() <= value || size(open) > divisible;
        return done ? best : better(goal, best, quick(goal, prices, best, value).chosen());
    }

    /** What prices of our own settle without the library: most that is tried on a plan that is known changes little of it. */
    private Found quick(Goal goal, Prices prices, int[] known, long value) {
        var weights = prices.weights().of(goal);
        var filling = new Filling(model);
        var part = prices.useful(value + 1);
        var claims = new Claims(model, weights, filling, part, prices.claims());
        claims.run(CLAIM_STEPS, value, deadline);
        if (claims.bound() <= value) {
            return new Found(known, Math.max(value, claims.bound()));
        }
        var proof = new Proof(model, goal, part, known, Math.min(QUICK_BRANCHES, branches), deadline);
        proof.run(claims, filling, value);
        return new Found(proof.best(), Math.min(claims.bound(), proof.bound()));
    }

    private Found whole(Goal goal, Prices prices, int[] best, long least) {
        Found found = part(goal, prices, prices.useful(least), best, least, prices.bound());
        return new Found(better(goal, best, found.chosen()), Math.min(prices.bound(), found.bound()));
    }

    private Found parts(Goal goal, Prices prices, int[] known) {
        long value = goal.value(model, known);
        long base = goal.value(model, model.pinned);
        long bound = base;
        int[] all = model.pinned;
        for (boolean[] part : new Parts(model).of(prices.useful(value))) {
            int[] its = Arrays.stream(known)
                    .filter(c -> part[c] || Arrays.binarySearch(model.pinned, c) >= 0)
                    .toArray();
            long others = value - goal.value(model, its);
            Found found = part(goal.within(model, its), prices, part, its, ANY, prices.bound() - others);
            bound += found.bound() - base;
            all = join(all, found.chosen());
        }
        int[] best = better(goal, known, all);
        return new Found(best, Math.max(goal.value(model, best), Math.min(prices.bound(), bound)));
    }

    /** @param ceiling no plan of this part that improves on what is known of the others is worth more */
    private Found part(Goal goal, Prices prices, boolean[] part, int[] known, long least, long ceiling) {
        long value = Math.max(goal.value(model, known), least - 1);
        if (size(part) > LARGE) {
            return new Found(known, ceiling);
        }
        var weights = prices.weights().of(goal);
        var filling = new Filling(model);
        var claims = new Claims(model, weights, filling, part, prices.claims());
        claims.run(CLAIM_STEPS, value, deadline);
        if (claims.bound() <= value) {
            return new Found(known, value);
        }
        var first = new Proof(model, goal, part, known, Math.min(FEW_BRANCHES, branches), deadline);
        first.run(claims, filling, least - 1);
        if (!first.cut() || branches <= FEW_BRANCHES) {
            return new Found(first.best(), Math.min(claims.bound(), first.bound()));
        }
        int[] best = better(goal, first.best(), join(model.pinned, new Program(model, goal, part).solve()));
        if (goal.value(model, best) >= ceiling) {
            return new Found(best, goal.value(model, best));
        }
        var proof = new Proof(model, goal, part, best, branches, deadline);
        proof.run(claims, filling, least - 1);
        return new Found(proof.best(), Math.min(claims.bound(), proof.bound()));
    }

    private static int size(boolean[] open) {
        int size = 0;
        for (boolean one : open) {
            size += one ? 1 : 0;
        }
        return size;
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
