package hearth.matching.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made as large as possible, in whole numbers.
 *
 * @param column what each column adds
 * @param way what each way of each group adds besides; never above 0
 * @param kept what must not fall meanwhile, or nothing
 * @param least how far it must not fall
 */
@SuppressWarnings("ArrayRecordComponent") // tables of numbers, never compared
record Goal(long[] column, long[][] way, @Nullable Goal kept, long least) {
    /** Children placed and nothing else. */
    static Goal children(Model model) {
        return new Goal(Arrays.stream(model.columns).mapToLong(Column::size).toArray(), ways(model, 0), null, 0);
    }

    /** Children placed, then fewest partings, then those who need a home today: exact, because no later step can outweigh an earlier. */
    static Goal first(Model model) {
        long split = split(model);
        long child = (mostSplits(model) + 1) * split;
        long[] column = new long[model.columns.length];
        for (int c = 0; c < column.length; c++) {
            Column it = model.columns[c];
            boolean now = model.problem.groups().get(it.group()).today();
            column[c] = it.size() * (now ? child + 1 : child);
        }
        return new Goal(column, ways(model, split), null, 0);
    }

    /** So many children at most where the first goal comes to this at most. */
    static long mostChildren(Model model, long first) {
        long split = split(model);
        long splits = mostSplits(model);
        return (first + splits * split) / ((splits + 1) * split);
    }

    private static long mostSplits(Model model) {
        return model.problem.groups().stream()
                .mapToLong(g -> g.ways().stream().mapToInt(Way::splits).max().orElse(0))
                .sum();
    }

    /** What a parting weighs: more than all who need a home today. */
    private static long split(Model model) {
        return 1
                + model.problem.groups().stream()
                        .filter(Group::today)
                        .mapToLong(Group::size)
                        .sum();
    }

    /** Points, while this does not fall below what it is at least. */
    Goal thenPoints(Model model, long atLeast) {
        long[] points = Arrays.stream(model.columns).mapToLong(Column::points).toArray();
        return new Goal(points, ways(model, 0), this, atLeast);
    }

    /** The same for a part of the plan that already keeps its share. */
    Goal within(Model model, int[] part) {
        return kept == null ? this : new Goal(column, way, kept, kept.value(model, part));
    }

    /** What columns that fit together come to; ascending. */
    long value(Model model, int[] chosen) {
        long sum = 0;
        int last = -1;
        for (int c : chosen) {
            Column it = model.columns[c];
            sum += column[c];
            if (it.group() != last) {
                sum += way[it.group()][it.way()];
                last = it.group();
            }
        }
        return sum;
    }

    /** The most that one column adds: what a step of this goal is measured against. */
    long most() {
        return Arrays.stream(column).max().orElse(1);
    }

    /** Whether what must not fall has not fallen. */
    boolean keeps(Model model, int[] chosen) {
        return kept == null || kept.value(model, chosen) >= least;
    }

    private static long[][] ways(Model model, long split) {
        return model.problem.groups().stream()
                .map(g -> g.ways().stream().mapToLong(w -> -w.splits() * split).toArray())
                .toArray(long[][]::new);
    }
}
