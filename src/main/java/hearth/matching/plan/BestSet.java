package hearth.matching.plan;

import java.util.Arrays;

/** The set of units that gains most in one home, found by trying all sets that fit. */
final class BestSet {
    private static final int MOST_STEPS = 5000;

    private final Model model;
    private final Filling filling;
    private final int[] current;
    private int[] columns = new int[0];
    private long[] gains = new long[0];
    private int[] best = new int[0];
    private long most;
    private int count;
    private int steps;

    /** @param filling what is already there; left as it was */
    BestSet(Model model, Filling filling) {
        this.model = model;
        this.filling = filling;
        current = new int[model.slots];
    }

    /**
     * What the best set gains; never less, and a little more only where there are too many sets to try.
     *
     * @param columns of one home, the greatest gain first
     * @param gains what each of them gains, above 0
     * @param count how many there are
     */
    long of(int[] columns, long[] gains, int count) {
        this.columns = columns;
        this.gains = gains;
        this.count = count;
        best = new int[0];
        most = 0;
        steps = 0;
        long left = 0;
        for (int i = 0; i < count; i++) {
            left += gains[i];
        }
        deeper(0, 0, 0, left);
        return steps > MOST_STEPS ? left : most;
    }

    /** The columns of the best set. */
    int[] set() {
        return best;
    }

    private void deeper(int at, int size, long gain, long left) {
        if (gain > most) {
            most = gain;
            best = Arrays.copyOf(current, size);
        }
        long rest = left;
        for (int i = at; i < count && gain + rest > most && steps <= MOST_STEPS; i++) {
            steps++;
            int c = columns[i];
            rest -= gains[i];
            if (!filling.placed(model.columns[c].group()) && filling.fits(c)) {
                filling.add(c);
                current[size] = c;
                deeper(i + 1, size + 1, gain + gains[i], rest);
                filling.remove(c);
            }
        }
    }
}
