package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan in the making: which column each unit has, and the room left; starts with what is pinned. */
final class Filling {
    private final Model model;
    private final int[] room;
    private final int[] chosen;
    private final int[] wayOf;

    Filling(Model model) {
        this(model, model.pinned);
    }

    Filling(Model model, int[] columns) {
        this.model = model;
        room = Arrays.stream(model.rows).mapToInt(Row::room).toArray();
        chosen = new int[model.slots];
        wayOf = new int[model.choices.length];
        Arrays.fill(chosen, -1);
        Arrays.fill(wayOf, -1);
        for (int c : columns) {
            add(c);
        }
    }

    /** What is pinned, and of these, ascending, as many groups as fit. */
    static Filling of(Model model, int[] columns) {
        var filling = new Filling(model);
        for (int at = 0; at < columns.length; ) {
            int group = model.columns[columns[at]].group();
            List<Integer> way = new ArrayList<>();
            for (; at < columns.length && model.columns[columns[at]].group() == group; at++) {
                way.add(columns[at]);
            }
            if (!filling.placed(group)) {
                filling.addAll(way);
            }
        }
        return filling;
    }

    boolean placed(int group) {
        return wayOf[group] >= 0;
    }

    boolean has(int column) {
        return chosen[model.columns[column].slot()] == column;
    }

    boolean fits(int column) {
        int[] rows = model.rowsOf[column];
        int[] uses = model.usesOf[column];
        for (int i = 0; i < rows.length; i++) {
            if (room[rows[i]] < uses[i]) {
                return false;
            }
        }
        return true;
    }

    void add(int column) {
        Column c = model.columns[column];
        chosen[c.slot()] = column;
        wayOf[c.group()] = c.way();
        use(column, 1);
    }

    /** Takes a column out; a group with nothing left counts as not placed. */
    void remove(int column) {
        Column c = model.columns[column];
        chosen[c.slot()] = -1;
        wayOf[c.group()] = -1;
        use(column, -1);
    }

    /** Adds all of them or none. */
    boolean addAll(List<Integer> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!fits(columns.get(i))) {
                columns.subList(0, i).forEach(this::remove);
                return false;
            }
            add(columns.get(i));
        }
        return true;
    }

    /** The columns of a group. */
    int[] of(int group) {
        return wayOf[group] < 0
                ? new int[0]
                : Arrays.stream(model.choices[group][wayOf[group]])
                        .mapToInt(this::taken)
                        .filter(c -> c >= 0)
                        .toArray();
    }

    private int taken(int[] columns) {
        return columns.length == 0 ? -1 : chosen[model.columns[columns[0]].slot()];
    }

    int room(int row) {
        return room[row];
    }

    /** All columns, ascending. */
    int[] chosen() {
        return Arrays.stream(chosen).filter(c -> c >= 0).sorted().toArray();
    }

    private void use(int column, int sign) {
        int[] rows = model.rowsOf[column];
        int[] uses = model.usesOf[column];
        for (int i = 0; i < rows.length; i++) {
            room[rows[i]] -= sign * uses[i];
        }
    }
}
