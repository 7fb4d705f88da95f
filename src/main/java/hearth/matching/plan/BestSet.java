package hearth.matching.plan;

import java.util.Arrays;

/** The set of units that gains most in one home, found by trying all sets that could gain more than one that is known. */
final class BestSet {
    private static final int MOST_STEPS = 5000;

    private final Model model;
    private final Filling filling;
    private final int[] current;
    private final int[] columns;
    private final long[] gains;
    /** How much each uses of the home's fullest limit, and what those from each place on gain who do not stand in it. */
    private final int[] uses;

    private final long[] besides;
    private int[] best = new int[0];
    private long most;
    private int count;
    private int row;
    private int steps;

    /** @param filling what is already there; left as it was */
    BestSet(Model model, Filling filling) {
        this.model = model;
        this.filling = filling;
        int large = Arrays.stream(model.atHome)
                .mapToInt(there -> there.length)
                .max()
                .orElse(0);
        current = new int[model.slots];
        columns = new int[large];
        gains = new long[large];
        uses = new int[large];
        besides = new long[large + 1];
    }

    /**
     * What the best set gains; never less, and a little more only where there are too many sets to try.
     *
     * @param gain what each column gains; only those above 0 are of use
     * @param known a set that fits
     * @param least what that gains
     */
    long of(int home, long[] gain, int[] known, long least) {
        row = model.fullest[home];
        sort(home, gain);
        best = known;
        most = least;
        steps = 0;
        deeper(0, 0, 0);
        return whole() ? most : Math.max(most, atMost(0));
    }

    /** The columns of the best set. */
    int[] set() {
        return best;
    }

    /** Whether the last search saw all sets, so that what it found is the best. */
    boolean whole() {
        return steps <= MOST_STEPS;
    }

    /** The columns that gain anything, the most for what they use of the fullest limit first. */
    private void sort(int home, long[] gain) {
        count = 0;
        for (int c : model.atHome[home]) {
            if (gain[c] > 0) {
                int use = row < 0 ? 0 : model.use(c, row);
                int at = count++;
                for (; at > 0 && gains[at - 1] * use < gain[c] * uses[at - 1]; at--) {
                    gains[at] = gains[at - 1];
                    uses[at] = uses[at - 1];
                    columns[at] = columns[at - 1];
                }
                gains[at] = gain[c];
                uses[at] = use;
                columns[at] = c;
            }
        }
        besides[count] = 0;
        for (int i = count - 1; i >= 0; i--) {
            besides[i] = besides[i + 1] + (uses[i] == 0 ? gains[i] : 0);
        }
    }

    /** What those from a place on gain at most: as much as goes into the room left, the last of them in part. */
    private long atMost(int at) {
        long sum = besides[at];
        int room = row < 0 ? 0 : filling.room(row);
        for (int i = at; i < count && room > 0; i++) {
            if (uses[i] > room) {
                sum += gains[i] * room / uses[i] + 1;
                room = 0;
            } else if (uses[i] > 0) {
                sum += gains[i];
                room -= uses[i];
            }
        }
        return sum;
    }

    private void deeper(int at, int size, long gain) {
        if (gain > most) {
            most = gain;
            best = Arrays.copyOf(current, size);
        }
        for (int i = at; i < count && gain + atMost(i) > most && steps <= MOST_STEPS; i++) {
            steps++;
            int c = columns[i];
            if (!filling.placed(model.columns[c].group()) && filling.fits(c)) {
                filling.add(c);
                current[size] = c;
                deeper(i + 1, size + 1, gain + gains[i]);
                filling.remove(c);
            }
        }
    }
}
