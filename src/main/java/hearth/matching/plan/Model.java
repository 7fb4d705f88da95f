package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A problem as tables of numbers, made once for each problem; columns of one group stand together. */
final class Model {
    final Problem problem;
    final Column[] columns;
    private final int scale;
    final Row[] rows;
    /** From which limit on they are counted over all homes together. */
    final int across;
    /** The limits a column stands in, and how much of each it uses. */
    final int[][] rowsOf;

    final int[][] usesOf;
    /** Group, way, unit: its columns, the most points first. */
    final int[][][][] choices;

    /** Home: its columns, ascending. */
    final int[][] atHome;

    /** Home: its limit in which most of its columns stand; -1 where it has none. */
    final int[] fullest;

    final int slots;
    /** The columns that are pinned, in order. */
    final int[] pinned;

    Model(Problem problem) {
        this(problem, Integer.MAX_VALUE);
    }

    /** @param most no plan places more children, as far as is proved: said to the solvers, so that they need not find it out again */
    Model(Problem problem, int most) {
        this.problem = problem;
        int n = problem.groups().size();
        List<Column> all = new ArrayList<>();
        choices = new int[n][][][];
        Map<String, List<Option>> options = new HashMap<>();
        problem.options()
                .forEach(o -> options.computeIfAbsent(o.unit(), u -> new ArrayList<>())
                        .add(o));
        Map<String, Integer> homes = new HashMap<>();
        for (int h = 0; h < problem.homes().size(); h++) {
            homes.putIfAbsent(problem.homes().get(h).id(), h);
        }
        scale = Math.max(1, problem.options().stream().mapToInt(Option::points).reduce(0, Model::common));
        int slot = 0;
        for (int g = 0; g < n; g++) {
            List<Way> ways = problem.groups().get(g).ways();
            choices[g] = new int[ways.size()][][];
            for (int w = 0; w < ways.size(); w++) {
                List<Unit> units = ways.get(w).units();
                choices[g][w] = new int[units.size()][];
                for (int u = 0; u < units.size(); u++) {
                    choices[g][w][u] = add(all, g, w, slot++, units.get(u), options, homes);
                }
            }
        }
        slots = slot;
        columns = all.toArray(Column[]::new);
        atHome = new int[problem.homes().size()][];
        Map<Integer, List<Integer>> there =
                IntStream.range(0, columns.length).boxed().collect(Collectors.groupingBy(c -> columns[c].home()));
        Arrays.setAll(
                atHome,
                h -> there.getOrDefault(h, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
        rows = new Rows(problem, columns, atHome, most).all();
        across = (int) Arrays.stream(rows).filter(r -> !r.across()).count();
        rowsOf = new int[columns.length][];
        usesOf = new int[columns.length][];
        transpose();
        fullest = fullest();
        pinned = new Pins(this).columns();
    }

    private static int common(int one, int other) {
        return other == 0 ? Math.abs(one) : common(other, one % other);
    }

    private int[] add(
            List<Column> all,
            int g,
            int w,
            int slot,
            Unit unit,
            Map<String, List<Option>> options,
            Map<String, Integer> homes) {
        Group group = problem.groups().get(g);
        int first = all.size();
        options.getOrDefault(unit.id(), List.of()).stream()
                .map(o -> new Column(g, w, slot, homes.getOrDefault(o.home(), -1), unit, o, o.points() / scale))
                .filter(c -> c.home() >= 0)
                .filter(c -> c.option().points() >= problem.limits().floor())
                .filter(c -> !c.option().soon() || problem.homes().get(c.home()).ticked())
                .filter(c ->
                        problem.homes().get(c.home()).fewest(group, c.option().alone()) >= c.beds())
                .sorted(Comparator.comparingLong(Column::points).reversed().thenComparingInt(Column::home))
                .forEach(all::add);
        int[] here = new int[all.size() - first];
        Arrays.setAll(here, i -> first + i);
        return here;
    }

    private int[] fullest() {
        int[] fullest = new int[atHome.length];
        Arrays.fill(fullest, -1);
        for (int r = 0; r < across; r++) {
            int home = rows[r].home();
            int other = fullest[home];
            fullest[home] = other < 0 || rows[r].columns().length > rows[other].columns().length ? r : other;
        }
        return fullest;
    }

    /** How much a column uses of a limit. */
    int use(int column, int row) {
        int[] its = rowsOf[column];
        for (int i = 0; i < its.length; i++) {
            if (its[i] == row) {
                return usesOf[column][i];
            }
        }
        return 0;
    }

    /** Every limit by its home and its place there: the same in the model of a problem that is nearly the same. */
    String[] limitNames() {
        String[] names = new String[rows.length];
        int place = 0;
        for (int r = 0; r < names.length; r++) {
            place = r > 0 && rows[r - 1].home() == rows[r].home() ? place + 1 : 0;
            names[r] =
                    (rows[r].across() ? "" : problem.homes().get(rows[r].home()).id()) + " " + place;
        }
        return names;
    }

    private void transpose() {
        int[] count = new int[columns.length];
        for (Row row : rows) {
            for (int c : row.columns()) {
                count[c]++;
            }
        }
        for (int c = 0; c < columns.length; c++) {
            rowsOf[c] = new int[count[c]];
            usesOf[c] = new int[count[c]];
        }
        Arrays.fill(count, 0);
        for (int r = 0; r < rows.length; r++) {
            int[] there = rows[r].columns();
            for (int i = 0; i < there.length; i++) {
                int c = there[i];
                rowsOf[c][count[c]] = r;
                usesOf[c][count[c]++] = rows[r].uses()[i];
            }
        }
    }

    /** The columns that need not be thought of again: everything a pin leaves open. */
    boolean[] open() {
        var open = new boolean[columns.length];
        var filling = new Filling(this);
        for (int c = 0; c < columns.length; c++) {
            open[c] = !filling.placed(columns[c].group()) && filling.fits(c);
        }
        return open;
    }

    /** The better of two choices; the first where they are worth the same. */
    int[] better(int[] one, int[] other) {
        return worth(other).compareTo(worth(one)) > 0 ? other : one;
    }

    /** What the columns chosen, ascending, are worth. */
    Worth worth(int[] chosen) {
        int children = 0;
        int splits = 0;
        int today = 0;
        int worst = Integer.MAX_VALUE;
        long points = 0;
        int last = -1;
        for (int index : chosen) {
            Column c = columns[index];
            Group group = problem.groups().get(c.group());
            children += c.size();
            points += (long) c.size() * c.option().points();
            worst = Math.min(worst, c.option().points());
            today += group.today() ? c.size() : 0;
            splits += c.group() == last ? 0 : group.ways().get(c.way()).splits();
            last = c.group();
        }
        return new Worth(children, splits, today, chosen.length == 0 ? 0 : worst, points);
    }

    /**
     * The plan of the columns chosen, ascending.
     *
     * @param bound no plan places more children
     */
    Plan plan(int[] chosen, int bound) {
        List<Line> lines = new ArrayList<>();
        for (int index : chosen) {
            Column c = columns[index];
            lines.add(new Line(
                    problem.groups().get(c.group()).id(),
                    c.unit().id(),
                    problem.homes().get(c.home()).id(),
                    c.size(),
                    c.option().points()));
        }
        Worth worth = worth(chosen);
        return new Plan(lines, worth, Certificate.of(worth.children(), Math.min(bound, possible()), problem.limits()));
    }

    /** Children who have any home at all, or are placed by a pin. */
    private int possible() {
        int most = 0;
        for (int[][][] ways : choices) {
            int best = 0;
            for (int[][] units : ways) {
                int size = 0;
                for (int[] there : units) {
                    if (there.length == 0) {
                        size = 0;
                        break;
                    }
                    size += columns[there[0]].size();
                }
                best = Math.max(best, size);
            }
            most += best;
        }
        return most;
    }
}
