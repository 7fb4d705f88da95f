package hearth.matching.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tries every way that prices on units leave open: branch and bound, each branch shut by a bound of our own in whole numbers. Stops
 * after so many branches, never after so much time, so that the same problem always ends alike.
 */
final class Proof {
    /** Steps of each branch: it begins with prices that are nearly right. */
    private static final int FEW = 15;

    /** In so many branches what is agreed is mended to a plan; after them that seldom finds a better one. */
    private static final int MENDS = 12;

    private final Model model;
    private final Goal goal;
    private final boolean[] all;
    private final Deadline deadline;
    private int branches;
    private int seen;
    private int[] best;
    private long value;
    private long bound;

    /**
     * @param all the columns that may be used
     * @param known columns that fit together, ascending; what is pinned among them
     * @param branches how many branches to look into
     */
    Proof(Model model, Goal goal, boolean[] all, int[] known, int branches, Deadline deadline) {
        this.model = model;
        this.goal = goal;
        this.all = all;
        this.deadline = deadline;
        this.branches = branches;
        best = known;
        value = goal.keeps(model, known) ? goal.value(model, known) : Long.MIN_VALUE;
        bound = value;
    }

    /**
     * Looks through the columns beginning with these prices.
     *
     * @param filling what is settled, of which the prices know
     * @param dull plans worth no more than this are of no interest
     */
    void run(Claims claims, Filling filling, long dull) {
        value = Math.max(value, dull);
        bound = value;
        branch(claims, filling, all);
    }

    /** Whether it ended before every branch was shut. */
    boolean cut() {
        return branches <= 0;
    }

    /** The best plan found: columns, ascending. */
    int[] best() {
        return best;
    }

    /** No plan comes to more than this. */
    long bound() {
        return Math.max(bound, value);
    }

    private void branch(Claims claims, Filling filling, boolean[] open) {
        claims.run(FEW, value, deadline);
        if (claims.bound() <= value) {
            return;
        }
        if (++seen <= MENDS) {
            mend(filling, claims);
        }
        if (claims.bound() <= value) {
            return;
        }
        int column = claims.disputed();
        if (column < 0) {
            keep(filling, claims.agreed());
            if (claims.bound() <= value) {
                return;
            }
            column = claims.shared();
        }
        if (column < 0 || --branches <= 0 || deadline.passed()) {
            bound = Math.max(bound, claims.bound());
            return;
        }
        with(claims, filling, open, column);
        boolean[] rest = open.clone();
        rest[column] = false;
        branch(new Claims(claims, rest), filling, rest);
    }

    /** Where the column is taken: the rest of its unit and the other ways are shut; a way with nothing left to choose is settled. */
    private void with(Claims claims, Filling filling, boolean[] open, int column) {
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
            branch(new Claims(claims, rest), filling, rest);
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
            branch(new Claims(claims, rest, homes(chosen)), filling, rest);
            chosen.forEach(filling::remove);
        }
    }

    private int[] homes(List<Integer> columns) {
        return columns.stream().mapToInt(c -> model.columns[c].home()).toArray();
    }

    /** What homes and groups agree on, mended where they do not, may be a better plan. */
    private void mend(Filling filling, Claims claims) {
        int[] start = IntStream.concat(Arrays.stream(filling.chosen()), Arrays.stream(claims.settled()))
                .sorted()
                .toArray();
        int[] found = new Improving(model, all, deadline).from(start);
        if (goal.keeps(model, found) && goal.value(model, found) > value) {
            best = found;
            value = goal.value(model, found);
        }
    }

    private void keep(Filling filling, int[] agreed) {
        int[] all = IntStream.concat(Arrays.stream(filling.chosen()), Arrays.stream(agreed))
                .sorted()
                .toArray();
        if (fits(filling, agreed) && goal.keeps(model, all) && goal.value(model, all) > value) {
            best = all;
            value = goal.value(model, all);
        }
    }

    /** What homes agree on may be too much for all of them together. */
    private boolean fits(Filling filling, int[] agreed) {
        var columns = Arrays.stream(agreed).boxed().toList();
        boolean fits = filling.addAll(columns);
        if (fits) {
            columns.forEach(filling::remove);
        }
        return fits;
    }
}
