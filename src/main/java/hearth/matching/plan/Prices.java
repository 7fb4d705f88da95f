package hearth.matching.plan;

import java.util.Arrays;

/**
 * A price on every bed (Lagrangian relaxation, by subgradient steps): each group chooses for itself at these prices, and what that
 * comes to is a bound that no plan can pass. Prices are whole numbers, so the bound is exact.
 */
final class Prices {
    private static final long ONE = 1L << Weights.SHIFT;

    private final Model model;
    private final Goal goal;
    private final Weights weights;
    private final boolean[] open;
    private final int[] room;
    private final long[] price;
    private final long[] use;
    private final long[] worth;
    private final int[][] pick;
    private long keeps;
    private long bound = Long.MAX_VALUE;

    /** @param open the columns that may be used besides what is pinned */
    Prices(Model model, Goal goal, boolean[] open) {
        this.model = model;
        this.goal = goal;
        this.open = open;
        weights = new Weights(goal, BedPrices.most(model) * ONE);
        var filling = new Filling(model);
        room = new int[model.rows.length];
        Arrays.setAll(room, filling::room);
        price = new long[room.length];
        use = new long[room.length];
        worth = new long[model.choices.length];
        pick = new int[model.choices.length][];
    }

    /** What a column is worth at the present prices. */
    long reduced(int column) {
        long value = weights.column(column);
        int[] rows = model.rowsOf[column];
        int[] uses = model.usesOf[column];
        for (int i = 0; i < rows.length; i++) {
            value -= price[rows[i]] * uses[i];
        }
        return value;
    }

    /** The prices now, one a limit, and at the end the weight of what must be kept. */
    long[] prices() {
        long[] all = Arrays.copyOf(price, price.length + 1);
        all[price.length] = weights.weight();
        return all;
    }

    /** Begins at such prices; where there are none, as it is. */
    void begin(long[] prices) {
        if (prices.length == 0) {
            return;
        }
        System.arraycopy(prices, 0, price, 0, price.length);
        weights.weigh(prices[price.length]);
    }

    Weights weights() {
        return weights;
    }

    /**
     * Lowers the bound by so many steps; ends at the prices of the lowest.
     *
     * @param known what some plan reaches: at a bound as low as that the work is done
     */
    void run(int steps, long known, Deadline deadline) {
        double theta = 1;
        int still = 0;
        long[] best = price.clone();
        long weight = weights.weight();
        for (int step = 0; step < steps && !deadline.passed(); step++) {
            long now = relax();
            if (now < bound) {
                bound = now;
                System.arraycopy(price, 0, best, 0, price.length);
                weight = weights.weight();
                still = 0;
                if (bound() <= known) {
                    break;
                }
            } else if (++still == 12) {
                theta /= 2;
                still = 0;
            }
            if (!move(theta, now - known * ONE)) {
                break;
            }
        }
        System.arraycopy(best, 0, price, 0, price.length);
        weights.weigh(weight);
        bound = Math.min(bound, relax());
    }

    /** No plan of the open columns comes to more than this. */
    long bound() {
        return bound >> Weights.SHIFT;
    }

    /** The open columns that can be part of a plan worth at least this much. */
    boolean[] useful(long least) {
        long now = relax();
        var useful = new boolean[open.length];
        for (int g = 0; g < model.choices.length; g++) {
            for (int w = 0; w < model.choices[g].length; w++) {
                long way = weights.way(g, w);
                long[] units = best(g, w);
                for (long unit : units) {
                    way = unit == Long.MIN_VALUE || way == Long.MIN_VALUE ? Long.MIN_VALUE : way + unit;
                }
                for (int u = 0; u < units.length && way != Long.MIN_VALUE; u++) {
                    for (int c : model.choices[g][w][u]) {
                        useful[c] = open[c] && now - worth[g] + way - units[u] + reduced(c) >= least * ONE;
                    }
                }
            }
        }
        return useful;
    }

    /** What each unit is worth at most, however little room there is, and the prices over all homes: where to begin those of children. */
    long[] claims() {
        long[] claims = new long[model.slots + model.rows.length - model.across];
        System.arraycopy(price, model.across, claims, model.slots, model.rows.length - model.across);
        for (int g = 0; g < model.choices.length; g++) {
            for (int w = 0; w < model.choices[g].length; w++) {
                long[] units = best(g, w);
                for (int u = 0; u < units.length; u++) {
                    int[] there = model.choices[g][w][u];
                    if (there.length > 0) {
                        claims[model.columns[there[0]].slot()] = Math.max(0, units[u]);
                    }
                }
            }
        }
        return claims;
    }

    /** Lets each group choose at the present prices; what that comes to. */
    private long relax() {
        Arrays.fill(use, 0);
        long sum = weights.value(model, model.pinned) - weights.least();
        for (int r = 0; r < room.length; r++) {
            sum += price[r] * room[r];
        }
        keeps = goal.kept() == null ? 0 : goal.kept().value(model, model.pinned) - goal.least();
        for (int g = 0; g < worth.length; g++) {
            worth[g] = 0;
            int choice = -1;
            for (int w = 0; w < model.choices[g].length; w++) {
                long value = way(g, w);
                if (value > worth[g]) {
                    worth[g] = value;
                    choice = w;
                }
            }
            if (choice >= 0) {
                sum += worth[g];
                take(g, choice);
            }
        }
        return sum;
    }

    private long way(int g, int w) {
        long sum = weights.way(g, w);
        for (long unit : best(g, w)) {
            if (unit == Long.MIN_VALUE) {
                return Long.MIN_VALUE;
            }
            sum += unit;
        }
        return sum;
    }

    /** What each unit of a way can be worth at most; remembers where. */
    private long[] best(int g, int w) {
        int[][] units = model.choices[g][w];
        long[] best = new long[units.length];
        pick[g] = new int[units.length];
        for (int u = 0; u < units.length; u++) {
            best[u] = Long.MIN_VALUE;
            for (int c : units[u]) {
                if (open[c]) {
                    long value = reduced(c);
                    if (value > best[u]) {
                        best[u] = value;
                        pick[g][u] = c;
                    }
                }
            }
        }
        return best;
    }

    private void take(int g, int w) {
        best(g, w);
        for (int c : pick[g]) {
            for (int i = 0; i < model.rowsOf[c].length; i++) {
                use[model.rowsOf[c][i]] += model.usesOf[c][i];
            }
        }
        if (goal.kept() != null) {
            keeps += goal.kept().value(model, pick[g]);
        }
    }

    private boolean move(double theta, long gap) {
        double unit = goal.kept() == null ? 1 : goal.kept().most();
        double norm = goal.kept() == null ? 0 : keeps / unit * (keeps / unit);
        for (int r = 0; r < room.length; r++) {
            double over = use[r] - room[r];
            norm += over > 0 || price[r] > 0 ? over * over : 0;
        }
        if (norm == 0) {
            return false;
        }
        double step = theta * Math.max(gap, ONE) / norm;
        for (int r = 0; r < room.length; r++) {
            price[r] = Math.max(0, price[r] + Math.round(step * (use[r] - room[r])));
        }
        weights.weigh(weights.weight() - Math.round(step * keeps / unit / unit));
        return true;
    }
}
