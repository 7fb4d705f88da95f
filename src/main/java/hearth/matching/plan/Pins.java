package hearth.matching.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the columns that are pinned: a group's pins settle it where they name a home for every unit of one way and all of it fits. */
final class Pins {
    private final Model model;

    Pins(Model model) {
        this.model = model;
    }

    int[] columns() {
        if (model.problem.pins().isEmpty()) {
            return new int[0];
        }
        var filling = new Filling(model, new int[0]);
        for (int[][][] ways : model.choices) {
            for (int[][] units : ways) {
                Optional<List<Integer>> way = way(units);
                if (way.isPresent() && filling.addAll(way.get())) {
                    break;
                }
            }
        }
        return filling.chosen();
    }

    private Optional<List<Integer>> way(int[][] units) {
        List<Integer> found = new ArrayList<>();
        for (int[] columns : units) {
            for (int c : columns) {
                Option o = model.columns[c].option();
                if (model.problem.pins().contains(new Pin(o.unit(), o.home()))) {
                    found.add(c);
                    break;
                }
            }
        }
        return found.size() == units.length ? Optional.of(found) : Optional.empty();
    }
}
