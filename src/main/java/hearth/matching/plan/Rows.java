package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the limits of every home, which are its beds on each day on which that matters and who must not meet there, and after them
 * those over all homes together.
 */
final class Rows {
    private final Problem problem;
    private final Column[] columns;
    private final int[][] atHome;
    private final int most;
    private final Set<Clash> clashes = new HashSet<>();
    private final List<Row> found = new ArrayList<>();

    Rows(Problem problem, Column[] columns, int[][] atHome, int most) {
        this.most = most;
        this.problem = problem;
        this.columns = columns;
        this.atHome = atHome;
        problem.clashes().forEach(c -> {
            clashes.add(c);
            clashes.add(c.turned());
        });
    }

    Row[] all() {
        for (int h = 0; h < atHome.length; h++) {
            beds(h, atHome[h]);
            settling(h, atHome[h]);
            meetings(h, atHome[h]);
        }
        reserve();
        exemptions();
        children();
        return found.toArray(Row[]::new);
    }

    /** One limit a day on which a bed is taken or the number of beds changes, less those that follow from others. */
    private void beds(int home, int[] here) {
        Home h = problem.homes().get(home);
        var days = new TreeSet<Integer>();
        for (int c : here) {
            days.add(group(c).from());
        }
        h.beds().forEach(b -> days.add(b.from()));
        List<Row> kept = new ArrayList<>();
        for (int day : days) {
            int[] there = Arrays.stream(here)
                    .filter(c -> group(c).from() <= day && day < group(c).until())
                    .toArray();
            int room = h.shared(day);
            int[] uses = new int[there.length];
            for (int i = 0; i < there.length; i++) {
                Column c = columns[there[i]];
                uses[i] = c.option().alone() ? Math.max(1, room) : c.beds();
            }
            var row = new Row(home, Math.max(1, room), there, uses);
            keep(kept, row);
        }
        found.addAll(kept);
    }

    private void keep(List<Row> kept, Row row) {
        if (!row.idle(columns) && kept.stream().noneMatch(row::followsFrom)) {
            kept.removeIf(other -> other.followsFrom(row));
            kept.add(row);
        }
    }

    /** On each first night: beds used by whoever can wait are no more than are free over all homes, less what is kept. */
    private void reserve() {
        if (problem.limits().reserve() == 0) {
            return;
        }
        List<Row> kept = new ArrayList<>();
        for (int day : problem.groups().stream().map(Group::from).collect(Collectors.toCollection(TreeSet::new))) {
            int free = problem.homes().stream().mapToInt(h -> h.shared(day)).sum();
            keep(kept, across(problem.limits().usable(free), c -> reserved(columns[c], day)));
        }
        found.addAll(kept);
    }

    private int reserved(Column c, int day) {
        Group group = problem.groups().get(c.group());
        boolean there = !group.today() && group.from() <= day && day < group.until();
        int all = there && c.option().alone() ? problem.homes().get(c.home()).shared(day) : c.beds();
        return there ? all : 0;
    }

    private void exemptions() {
        if (problem.limits().exemptions() < Limits.ANY) {
            List<Row> kept = new ArrayList<>();
            keep(
                    kept,
                    across(
                            problem.limits().exemptions(),
                            c -> columns[c].option().exempt() ? 1 : 0));
            found.addAll(kept);
        }
    }

    private void children() {
        List<Row> kept = new ArrayList<>();
        keep(kept, across(most, c -> columns[c].size()));
        found.addAll(kept);
    }

    private Row across(int room, IntUnaryOperator use) {
        int[] those = IntStream.range(0, columns.length)
                .filter(c -> use.applyAsInt(c) > 0)
                .toArray();
        return new Row(Row.ALL, room, those, Arrays.stream(those).map(use).toArray());
    }

    /** Of all who would come within so many days of each other one group alone: those who come from each first night on. */
    private void settling(int home, int[] here) {
        if (problem.limits().settling() == 0 || problem.homes().get(home).ticked()) {
            return;
        }
        List<Row> kept = new ArrayList<>();
        for (int c : here) {
            int[] soon = Arrays.stream(here)
                    .filter(other -> group(other).from() >= group(c).from()
                            && problem.limits().tooSoon(group(c), group(other)))
                    .toArray();
            int[] uses = new int[soon.length];
            Arrays.fill(uses, 1);
            keep(kept, new Row(home, 1, soon, uses));
        }
        found.addAll(kept);
    }

    /** Pairs that must not live together, and two parts of one parted group, which would then not be parted. */
    private void meetings(int home, int[] here) {
        for (int i = 0; i < here.length; i++) {
            for (int j = i + 1; j < here.length; j++) {
                int a = here[i];
                int b = here[j];
                if (shut(columns[a], columns[b])) {
                    found.add(new Row(home, 1, new int[] {a, b}, new int[] {1, 1}));
                }
            }
        }
    }

    private boolean shut(Column a, Column b) {
        if (a.group() == b.group()) {
            return a.way() == b.way() && a.slot() != b.slot();
        }
        Group one = problem.groups().get(a.group());
        Group other = problem.groups().get(b.group());
        boolean alone = (a.option().alone() && b.beds() == 0) || (b.option().alone() && a.beds() == 0);
        return (alone || clash(a, b)) && one.meets(other);
    }

    private boolean clash(Column a, Column b) {
        return !clashes.isEmpty()
                && (clashes.contains(new Clash(a.unit().id(), b.unit().id()))
                        || clashes.contains(new Clash(
                                a.unit().id(), b.unit().id(), a.option().home())));
    }

    private Group group(int column) {
        return problem.groups().get(columns[column].group());
    }
}
