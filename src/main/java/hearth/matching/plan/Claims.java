package hearth.matching.plan;

import java.util.Arrays;

/**
 * A price on every unit (Lagrangian decomposition): each group chooses how it is housed, each home chooses the best set of units
 * that fits it, whole and exactly, and the prices bring the two together. The bound is at least as low as that of prices on beds,
 * because every home is settled in whole children.
 */
final class Claims {
    private static final long ONE = 1L << Weights.SHIFT;
    private static final int[] NONE = {};

    private final Model model;
    private final Weights weights;
    private final Filling filling;
    private final boolean[] open;
    private final BestSet sets;
    private final long[] claim;
    private final int[] wanted;
    private final int[] given;
    private final int[] way;
    private final int[][] set;
    private final int[] columns;
    private final long[] gains;
    private long bound = Long.MAX_VALUE;

    /**
     * @param filling what is settled; left as it was
     * @param open the columns that may be used besides
     * @param start prices to begin with, one a unit
     */
    Claims(Model model, Weights weights, Filling filling, boolean[] open, long[] start) {
        this.model = model;
        this.weights = weights;
        this.filling = filling;
        this.open = open;
        sets = new BestSet(model, filling);
        claim = start.clone();
        wanted = new int[claim.length];
        given = new int[claim.length];
        way = new int[model.choices.length];
        set = new int[model.atHome.length][];
        int most = Arrays.stream(model.atHome)
                .mapToInt(there -> there.length)
                .max()
                .orElse(0);
        columns = new int[most];
        gains = new long[most];
    }

    /** Lowers the bound by so many steps; ends at the prices of the lowest. */
    void run(int steps, long known, Deadline deadline) {
        double theta = 1;
        int still = 0;
        long[] best = claim.clone();
        for (int step = 0; step < steps && !deadline.passed(); step++) {
            long now = relax();
            if (now < bound) {
                bound = now;
                System.arraycopy(claim, 0, best, 0, claim.length);
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
        System.arraycopy(best, 0, claim, 0, claim.length);
        bound = Math.min(bound, relax());
    }

    /** No plan with what is settled and the open columns comes to more than this. */
    long bound() {
        return bound >> Weights.SHIFT;
    }

    long[] claims() {
        return claim.clone();
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

    /** What homes chose: a plan, together with what is settled, where nothing is disputed. */
    int[] agreed() {
        return Arrays.stream(set).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private int first(int[] columns) {
        for (int c : columns) {
            if (open[c]) {
                return c;
            }
        }
        return -1;
    }

    private long relax() {
        long sum = weights.value(model, filling.chosen()) - weights.least();
        Arrays.fill(wanted, 0);
        Arrays.fill(given, 0);
        for (int g = 0; g < way.length; g++) {
            way[g] = -1;
            sum += filling.placed(g) ? 0 : choose(g);
        }
        for (int home = 0; home < set.length; home++) {
            sum += fill(home);
            for (int c : set[home]) {
                given[model.columns[c].slot()]++;
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
                value += first >= 0 ? claim[model.columns[first].slot()] : 0;
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

    private long fill(int home) {
        int n = 0;
        for (int c : model.atHome[home]) {
            long gain = open[c] ? weights.column(c) - claim[model.columns[c].slot()] : 0;
            if (gain > 0) {
                int at = n++;
                for (; at > 0 && gains[at - 1] < gain; at--) {
                    gains[at] = gains[at - 1];
                    columns[at] = columns[at - 1];
                }
                gains[at] = gain;
                columns[at] = c;
            }
        }
        long sum = n == 0 ? 0 : sets.of(columns, gains, n);
        set[home] = n == 0 ? NONE : sets.set();
        return sum;
    }

    private boolean move(double theta, long gap) {
        double norm = 0;
        for (int s = 0; s < claim.length; s++) {
            double off = wanted[s] - given[s];
            norm += off * off;
        }
        if (norm == 0) {
            return false;
        }
        double step = theta * Math.max(gap, ONE) / norm;
        for (int s = 0; s < claim.length; s++) {
            claim[s] -= Math.round(step * (wanted[s] - given[s]));
        }
        return true;
    }
}
