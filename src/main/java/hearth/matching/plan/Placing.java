package hearth.matching.plan;

import java.util.ArrayList;
import java.util.List;

/** Puts one group after another into the best home still free: what a person does by hand. */
final class Placing {
    private final Model model;
    private final Filling filling;

    Placing(Model model) {
        this.model = model;
        filling = new Filling(model);
    }

    /** Houses a group whole in its best free home, or else parted in the first way that goes. */
    boolean place(int group) {
        for (int[][] units : model.choices[group]) {
            List<Integer> way = new ArrayList<>();
            for (int[] columns : units) {
                for (int c : columns) {
                    if (filling.fits(c)) {
                        filling.add(c);
                        way.add(c);
                        break;
                    }
                }
            }
            if (way.size() == units.length) {
                return true;
            }
            way.forEach(filling::remove);
        }
        return false;
    }

    /** In how many homes it could still go: whole, or where that is nowhere, the scarcest part of a parted way. */
    int homesLeft(int group) {
        for (int[][] units : model.choices[group]) {
            int fewest = Integer.MAX_VALUE;
            for (int[] columns : units) {
                int left = 0;
                for (int c : columns) {
                    left += filling.fits(c) ? 1 : 0;
                }
                fewest = Math.min(fewest, left);
            }
            if (fewest > 0) {
                return fewest;
            }
        }
        return 0;
    }

    boolean placed(int group) {
        return filling.placed(group);
    }

    int[] chosen() {
        return filling.chosen();
    }
}
