package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Fills homes in the order of what a column is worth, then makes room by moving others on, then exchanges for more points. */
final class Improving {
    private static final int DEPTH = 3;
    private static final int[] NONE = {};

    private final Model model;
    private final boolean[] open;
    private final Deadline deadline;
    private final Filling filling;
    /** Limits up to this one are looked through for who is in the way. */
    private final int looked;

    Improving(Model model, boolean[] open) {
        this(model, open, Deadline.none());
    }

    /** @param deadline once passed, what stands is handed over */
    Improving(Model model, boolean[] open, Deadline deadline) {
        this.model = model;
        this.open = open;
        this.deadline = deadline;
        filling = new Filling(model);
        // In a region everybody is in the way of everybody where places are counted over all homes, and moving on frees
        // none.
        looked = model.columns.length > Search.LARGE ? model.across : model.rows.length;
    }

    /** A plan made afresh from what each column is worth. */
    int[] fill(IntToLongFunction worth) {
        int n = model.choices.length;
        var order = new Integer[n];
        long[] keen = new long[n];
        int[][] preferred = new int[n][];
        for (int g = 0; g < n; g++) {
            order[g] = g;
            preferred[g] = byWorth(g, worth);
            long first = preferred[g].length > 0 ? worth.applyAsLong(preferred[g][0]) : 0;
            keen[g] = first - (preferred[g].length > 1 ? worth.applyAsLong(preferred[g][1]) : 0);
        }
        Arrays.sort(order, Comparator.comparingLong((Integer g) -> keen[g]).reversed());
        for (int g : order) {
            if (!filling.placed(g)) {
                place(preferred[g]);
            }
        }
        return improve();
    }

    /** A given plan made better. */
    int[] from(int[] chosen) {
        for (int c : chosen) {
            List<Integer> way = wayOf(chosen, model.columns[c].group());
            if (!filling.placed(model.columns[c].group()) && way.stream().allMatch(each -> open[each])) {
                filling.addAll(way);
            }
        }
        return improve();
    }

    private List<Integer> wayOf(int[] chosen, int group) {
        return Arrays.stream(chosen)
                .filter(c -> model.columns[c].group() == group)
                .boxed()
                .toList();
    }

    private int[] improve() {
        boolean again = true;
        for (int round = 0; again && round < 4; round++) {
            again = false;
            for (int g = 0; g < model.choices.length && !deadline.passed(); g++) {
                if (!filling.placed(g)) {
                    again |= house(g, DEPTH, new boolean[model.problem.homes().size()]) || parted(g);
                }
            }
            for (int c : filling.chosen()) {
                again |= !deadline.passed() && exchange(c);
            }
        }
        return filling.chosen();
    }

    private int[] byWorth(int g, IntToLongFunction worth) {
        return Arrays.stream(whole(g))
                .filter(c -> open[c])
                .boxed()
                .sorted(Comparator.comparingLong((Integer c) -> worth.applyAsLong(c))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void place(int[] columns) {
        for (int c : columns) {
            if (filling.fits(c)) {
                filling.add(c);
                return;
            }
        }
    }

    private int[] whole(int g) {
        return model.choices[g].length > 0 && model.choices[g][0].length == 1 ? model.choices[g][0][0] : new int[0];
    }

    /** Finds a home for a group, if need be by moving one other on, who may move another on, and so forth. */
    private boolean house(int g, int depth, boolean[] tried) {
        int[] columns = whole(g);
        for (int c : columns) {
            if (open[c] && filling.fits(c)) {
                filling.add(c);
                return true;
            }
        }
        if (depth == 0) {
            return false;
        }
        for (int c : columns) {
            int home = model.columns[c].home();
            if (!open[c] || tried[home]) {
                continue;
            }
            tried[home] = true;
            for (int other : inTheWay(c)) {
                filling.remove(other);
                if (filling.fits(c)) {
                    filling.add(c);
                    if (house(model.columns[other].group(), depth - 1, tried)) {
                        return true;
                    }
                    filling.remove(c);
                }
                filling.add(other);
            }
        }
        return false;
    }

    private boolean parted(int g) {
        for (int w = 1; w < model.choices[g].length; w++) {
            List<Integer> way = new ArrayList<>();
            for (int[] columns : model.choices[g][w]) {
                for (int c : columns) {
                    if (open[c] && filling.fits(c)) {
                        filling.add(c);
                        way.add(c);
                        break;
                    }
                }
            }
            if (way.size() == model.choices[g][w].length) {
                return true;
            }
            way.forEach(filling::remove);
        }
        return false;
    }

    /** Who is in a column's limits now, and may be moved: groups that are whole and not pinned. */
    private int[] inTheWay(int column) {
        int[] found = new int[8];
        int n = 0;
        for (int r : model.rowsOf[column]) {
            for (int c : r < looked ? model.rows[r].columns() : NONE) {
                if (c != column && movable(c) && !contains(found, n, c)) {
                    found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                    found[n++] = c;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static boolean contains(int[] some, int n, int c) {
        for (int i = 0; i < n; i++) {
            if (some[i] == c) {
                return true;
            }
        }
        return false;
    }

    private boolean movable(int c) {
        Column it = model.columns[c];
        return filling.has(c)
                && model.choices[it.group()][it.way()].length == 1
                && Arrays.binarySearch(model.pinned, c) < 0;
    }

    /** Moves a whole group to a better home, if need be changing places with another, where that brings points. */
    private boolean exchange(int c) {
        if (!movable(c)) {
            return false;
        }
        long has = model.columns[c].points();
        filling.remove(c);
        for (int better : whole(model.columns[c].group())) {
            if (model.columns[better].points() <= has) {
                break;
            }
            if (open[better] && (moves(better) || changes(better, has))) {
                return true;
            }
        }
        filling.add(c);
        return false;
    }

    private boolean moves(int better) {
        if (!filling.fits(better)) {
            return false;
        }
        filling.add(better);
        return true;
    }

    private boolean changes(int better, long has) {
        long gain = model.columns[better].points() - has;
        for (int other : inTheWay(better)) {
            filling.remove(other);
            if (filling.fits(better)) {
                filling.add(better);
                for (int c : whole(model.columns[other].group())) {
                    if (model.columns[c].points() + gain <= model.columns[other].points()) {
                        break;
                    }
                    if (c != other && open[c] && moves(c)) {
                        return true;
                    }
                }
                filling.remove(better);
            }
            filling.add(other);
        }
        return false;
    }
}
