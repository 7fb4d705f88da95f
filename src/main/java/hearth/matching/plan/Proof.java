package hearth.matching.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tries every way that prices on units leave open: branch and bound, each branch shut by a bound of our own in whole numbers. Stops
 * after so many branches, never after so much time, so that the same problem always ends alike.
 */
final class Proof {
    /** Steps of each branch: it begins with prices that are nearly right. */
    private static final int FEW = 15;

    private final Model model;
    private final Goal goal;
    private final Weights weights;
    private final Deadline deadline;
    private int branches;
    private int[] best;
    private long value;
    private long bound;

    /**
     * @param weights what must be kept, weighed as it proved best
     * @param known columns that fit together, ascending; what is pinned among them
     * @param branches how many branches to look into
     */
    Proof(Model model, Goal goal, Weights weights, int[] known, int branches, Deadline deadline) {
        this.model = model;
        this.goal = goal;
        this.weights = weights;
        this.deadline = deadline;
        this.branches = branches;
        best = known;
        value = goal.keeps(model, known) ? goal.value(model, known) : Long.MIN_VALUE;
        bound = value;
    }

    /**
     * Looks through the open columns beginning with these prices.
     *
     * @param dull plans worth no more than this are of no interest
     */
    void run(boolean[] open, long[] claims, int steps, long dull) {
        value = Math.max(value, dull);
        bound = value;
        branch(new Filling(model), open, claims, steps);
    }

    /** The best plan found: columns, ascending. */
    int[] best() {
        return best;
    }

    /** No plan comes to more than this. */
    long bound() {
        return Math.max(bound, value);
    }

    private void branch(Filling filling, boolean[] open, long[] start, int steps) {
        var claims = new Claims(model, weights, filling, open, start);
        claims.run(steps, value, deadline);
        if (claims.bound() <= value) {
            return;
        }
        int column = claims.disputed();
        if (column < 0) {
            keep(filling, claims.agreed());
        }
        if (column < 0 || --branches <= 0 || deadline.passed()) {
            bound = Math.max(bound, claims.bound());
            return;
        }
        with(filling, open, column, claims.claims());
        boolean[] rest = open.clone();
        rest[column] = false;
        branch(filling, rest, claims.claims(), FEW);
    }

    /** Where the column is taken: the rest of its unit and the other ways are shut; a way with nothing left to choose is settled. */
    private void with(Filling filling, boolean[] open, int column, long[] claims) {
        Column it = model.columns[column];
        boolean[] rest = open.clone();
        int[][][] ways = model.choices[it.group()];
        boolean settled = true;
        int[] units = new int[ways[it.way()].length];
        for (int w = 0; w < ways.length; w++) {
            for (int u = 0; u < ways[w].length; u++) {
                for (int c : ways[w][u]) {
                    rest[c] &= w == it.way() && (model.columns[c].slot() != it.slot() || c == column);
                    units[w == it.way() ? u : 0] += w == it.way() && rest[c] ? 1 : 0;
                }
            }
        }
        for (int count : units) {
            settled &= count == 1;
        }
        if (!settled) {
            branch(filling, rest, claims, FEW);
            return;
        }
        var chosen = Arrays.stream(ways[it.way()])
                .flatMapToInt(Arrays::stream)
                .filter(c -> rest[c])
                .boxed()
                .toList();
        if (filling.addAll(chosen)) {
            for (int c = 0; c < rest.length; c++) {
                rest[c] &= !filling.placed(model.columns[c].group()) && filling.fits(c);
            }
            branch(filling, rest, claims, FEW);
            chosen.forEach(filling::remove);
        }
    }

    private void keep(Filling filling, int[] agreed) {
        int[] all = IntStream.concat(Arrays.stream(filling.chosen()), Arrays.stream(agreed))
                .sorted()
                .toArray();
        if (goal.keeps(model, all) && goal.value(model, all) > value) {
            best = all;
            value = goal.value(model, all);
        }
    }
}
