package hearth.matching.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A price on every unit, and on every limit over all homes (Lagrangian decomposition): each group chooses how it is housed, each
 * home chooses the best set of units that fits it, whole and exactly, and the prices bring them together. The bound is at least as
 * low as that of prices on beds, because every home is settled in whole children. A home chooses again only where its choice may
 * change. It is long because prices, choices and sets change together, step by step.
 */
final class Claims {
    private static final long ONE = 1L << Weights.SHIFT;
    private static final int[] NONE = {};

    private final Model model;
    private final Weights weights;
    private final Filling filling;
    private final boolean[] open;
    private final BestSet sets;
    private final long[] price;
    private final long[] used;
    private final int[] wanted;
    private final int[] given;
    private final int[] way;
    private final int[][] set;
    private final long[] worth;
    private final boolean[] again;
    private final boolean[] taken;
    private final long[] gain;
    private final long base;
    private long bound = Long.MAX_VALUE;

    /**
     * @param filling what is settled; left as it was
     * @param open the columns that may be used besides
     * @param start prices to begin with, one a unit and one a limit over all homes
     */
    Claims(Model model, Weights weights, Filling filling, boolean[] open, long[] start) {
        this.model = model;
        this.weights = weights;
        this.filling = filling;
        this.open = open;
        sets = new BestSet(model, filling);
        price = start.clone();
        used = new long[model.rows.length - model.across];
        wanted = new int[model.slots];
        given = new int[model.slots];
        way = new int[model.choices.length];
        set = new int[model.atHome.length][];
        Arrays.fill(set, NONE);
        worth = new long[set.length];
        again = new boolean[set.length];
        taken = new boolean[open.length];
        gain = new long[open.length];
        base = weights.value(model, filling.chosen()) - weights.least();
    }

    /** The same with more settled or shut, at the prices that were best: what no home has to choose again stays. */
    Claims(Claims before, boolean[] open, int... home) {
        this(before.model, before.weights, before.filling, open, before.price);
        System.arraycopy(before.set, 0, set, 0, set.length);
        System.arraycopy(before.worth, 0, worth, 0, worth.length);
        System.arraycopy(before.taken, 0, taken, 0, taken.length);
        System.arraycopy(before.gain, 0, gain, 0, gain.length);
        System.arraycopy(before.again, 0, again, 0, again.length);
        for (int h : home) {
            forget(h);
        }
        for (int h = 0; h < set.length && home.length > 0 && model.across < model.rows.length; h++) {
            forget(h);
        }
    }

    /** Lowers the bound by so many steps; ends at the prices of the lowest. */
    void run(int steps, long known, Deadline deadline) {
        double theta = 1;
        int still = 0;
        long[] best = price.clone();
        for (int step = 0; step < steps && !deadline.passed(); step++) {
            long now = relax();
            if (now < bound) {
                bound = now;
                System.arraycopy(price, 0, best, 0, price.length);
                still = 0;
                if (bound() <= known) {
                    return;
                }
            } else if (++still == 8) {
                theta /= 2;
                still = 0;
            }
            if (!move(theta, now - known * ONE)) {
                return;
            }
        }
        System.arraycopy(best, 0, price, 0, price.length);
        bound = Math.min(bound, relax());
    }

    /** No plan with what is settled and the open columns comes to more than this. */
    long bound() {
        return bound >> Weights.SHIFT;
    }

    /** A column about whose unit groups and homes do not agree, the most contested first; -1 where they agree about everything. */
    int disputed() {
        int found = -1;
        int contest = 0;
        for (int[] columns : set) {
            for (int c : columns) {
                int slot = model.columns[c].slot();
                int wrong = Math.abs(given[slot] - wanted[slot]);
                if (wrong > contest) {
                    contest = wrong;
                    found = c;
                }
            }
        }
        for (int g = 0; g < way.length && found < 0; g++) {
            if (way[g] >= 0) {
                for (int[] columns : model.choices[g][way[g]]) {
                    int first = first(columns);
                    if (given[model.columns[first].slot()] == 0) {
                        found = first;
                    }
                }
            }
        }
        return found;
    }

    /**
     * A column that uses of a limit over all homes which is broken or has a price: what to look into where groups and homes agree and
     * the bound is not reached all the same; first those that were chosen. -1 where there is none.
     */
    int shared() {
        int found = -1;
        for (int c = 0; c < open.length; c++) {
            if (open[c] && (found < 0 || (taken[c] && !taken[found])) && tight(c)) {
                found = c;
            }
        }
        return found;
    }

    private boolean tight(int column) {
        for (int r : model.rowsOf[column]) {
            if (r >= model.across && (price(r) > 0 || used[r - model.across] > filling.room(r))) {
                return true;
            }
        }
        return false;
    }

    /** What homes chose: a plan, together with what is settled, where nothing is disputed and all of it fits. */
    int[] agreed() {
        return Arrays.stream(set).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    /** Of what homes chose, the units of whole ways, each in one home; not all of it need fit together. */
    int[] settled() {
        int[] at = new int[model.slots];
        Arrays.fill(at, -1);
        for (int[] columns : set) {
            for (int c : columns) {
                at[model.columns[c].slot()] = c;
            }
        }
        return Arrays.stream(model.choices).flatMapToInt(ways -> way(ways, at)).toArray();
    }

    private IntStream way(int[][][] ways, int[] at) {
        for (int[][] units : ways) {
            int[] its = Arrays.stream(units)
                    .mapToInt(there -> there.length == 0 ? -1 : at[model.columns[there[0]].slot()])
                    .toArray();
            if (Arrays.stream(its).allMatch(c -> c >= 0)) {
                return Arrays.stream(its);
            }
        }
        return IntStream.empty();
    }

    private int first(int[] columns) {
        for (int c : columns) {
            if (open[c]) {
                return c;
            }
        }
        return -1;
    }

    private long price(int row) {
        return price[model.slots + row - model.across];
    }

    private long relax() {
        long sum = base;
        Arrays.fill(wanted, 0);
        Arrays.fill(given, 0);
        Arrays.fill(used, 0);
        for (int r = model.across; r < model.rows.length; r++) {
            sum += price(r) * filling.room(r);
        }
        for (int g = 0; g < way.length; g++) {
            way[g] = -1;
            sum += filling.placed(g) ? 0 : choose(g);
        }
        for (int c = 0; c < open.length; c++) {
            long now = open[c] ? reduced(c) : 0;
            if (now != gain[c]) {
                gains(c, now);
            }
        }
        for (int home = 0; home < set.length; home++) {
            if (again[home]) {
                fill(home);
            }
            sum += worth[home];
            for (int c : set[home]) {
                given[model.columns[c].slot()]++;
                for (int i = model.rowsOf[c].length - 1; i >= 0 && model.rowsOf[c][i] >= model.across; i--) {
                    used[model.rowsOf[c][i] - model.across] += model.usesOf[c][i];
                }
            }
        }
        return sum;
    }

    private long choose(int g) {
        long best = 0;
        for (int w = 0; w < model.choices[g].length; w++) {
            long value = weights.way(g, w);
            boolean possible = true;
            for (int[] columns : model.choices[g][w]) {
                int first = first(columns);
                possible &= first >= 0;
                value += first >= 0 ? price[model.columns[first].slot()] : 0;
            }
            if (possible && value > best) {
                best = value;
                way[g] = w;
            }
        }
        if (way[g] >= 0) {
            for (int[] columns : model.choices[g][way[g]]) {
                wanted[model.columns[columns[0]].slot()] = 1;
            }
        }
        return best;
    }

    /** What a column is worth to its home at the present prices; nothing where it is not worth anything. */
    private long reduced(int c) {
        long value = weights.column(c) - price[model.columns[c].slot()];
        int[] rows = model.rowsOf[c];
        for (int i = rows.length - 1; i >= 0 && rows[i] >= model.across; i--) {
            value -= price(rows[i]) * model.usesOf[c][i];
        }
        return Math.max(0, value);
    }

    /** A set stays the best while those in it gain more and those not in it less. */
    private void gains(int c, long now) {
        int home = model.columns[c].home();
        if (taken[c]) {
            worth[home] += now - gain[c];
            again[home] |= now < gain[c];
        } else {
            again[home] |= now > gain[c];
        }
        gain[c] = now;
    }

    /** Begins again in a home; the set it had may not fit any more. */
    private void forget(int home) {
        for (int c : set[home]) {
            taken[c] = false;
        }
        set[home] = NONE;
        worth[home] = 0;
        again[home] = true;
    }

    private void fill(int home) {
        int n = 0;
        long least = 0;
        for (int c : set[home]) {
            least += gain[c];
            taken[c] = false;
            n += gain[c] > 0 ? 1 : 0;
        }
        int[] known = n == set[home].length ? set[home] : worthwhile(set[home], n);
        worth[home] = sets.of(home, gain, known, least);
        set[home] = sets.set();
        again[home] = !sets.whole();
        for (int c : set[home]) {
            taken[c] = true;
        }
    }

    private int[] worthwhile(int[] columns, int count) {
        int[] some = new int[count];
        int n = 0;
        for (int c : columns) {
            if (gain[c] > 0) {
                some[n++] = c;
            }
        }
        return some;
    }

    /** What a step on a limit over all homes is measured in: it is much larger than one of a unit. */
    private double unit(int row) {
        return Math.max(1, model.rows[row].room());
    }

    private boolean move(double theta, long gap) {
        double norm = 0;
        for (int s = 0; s < wanted.length; s++) {
            double off = wanted[s] - given[s];
            norm += off * off;
        }
        for (int r = model.across; r < model.rows.length; r++) {
            double over = (double) (used[r - model.across] - filling.room(r)) / unit(r);
            norm += over > 0 || price(r) > 0 ? over * over : 0;
        }
        if (norm == 0) {
            return false;
        }
        double step = theta * Math.max(gap, ONE) / norm;
        for (int s = 0; s < wanted.length; s++) {
            price[s] -= Math.round(step * (wanted[s] - given[s]));
        }
        for (int r = model.across; r < model.rows.length; r++) {
            int at = model.slots + r - model.across;
            price[at] = Math.max(
                    0, price[at] + Math.round(step * (used[r - model.across] - filling.room(r)) / unit(r) / unit(r)));
        }
        return true;
    }
}
