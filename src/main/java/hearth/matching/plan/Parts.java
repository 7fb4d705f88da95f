package hearth.matching.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits the open columns into parts that share no limit, so that each can be settled by itself. */
final class Parts {
    private final Model model;
    private final int[] leader;

    Parts(Model model) {
        this.model = model;
        leader = new int[model.choices.length];
        for (int g = 0; g < leader.length; g++) {
            leader[g] = g;
        }
    }

    /** The open columns of each part, in the order of their first groups. */
    List<boolean[]> of(boolean[] open) {
        for (Row row : model.rows) {
            int first = -1;
            for (int c : row.columns()) {
                if (open[c]) {
                    int g = find(model.columns[c].group());
                    first = first < 0 ? g : first;
                    int one = find(first);
                    leader[Math.max(g, one)] = Math.min(g, one);
                }
            }
        }
        Map<Integer, boolean[]> parts = new TreeMap<>();
        for (int c = 0; c < open.length; c++) {
            if (open[c]) {
                parts.computeIfAbsent(find(model.columns[c].group()), g -> new boolean[open.length])[c] = true;
            }
        }
        return new ArrayList<>(parts.values());
    }

    private int find(int g) {
        int at = g;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
