package hearth.matching.plan;

/** Whoever has the fewest homes left goes first, the larger group before the smaller: a rule that needs no computer. */
public final class FewestFirst implements PlanEngine {
    @Override
    public Plan solve(Problem problem, Deadline deadline) {
        var model = new Model(problem);
        return model.plan(chosen(model), Integer.MAX_VALUE);
    }

    static int[] chosen(Model model) {
        var placing = new Placing(model);
        int[] left = new int[model.choices.length];
        var passed = new boolean[left.length];
        while (true) {
            int next = -1;
            for (int g = 0; g < left.length; g++) {
                if (placing.placed(g) || passed[g]) {
                    continue;
                }
                left[g] = placing.homesLeft(g);
                if (left[g] > 0 && (next < 0 || before(model, left, g, next))) {
                    next = g;
                }
            }
            if (next < 0) {
                return placing.chosen();
            }
            passed[next] = !placing.place(next);
        }
    }

    private static boolean before(Model model, int[] left, int g, int other) {
        if (left[g] != left[other]) {
            return left[g] < left[other];
        }
        return model.problem.groups().get(g).size()
                > model.problem.groups().get(other).size();
    }
}
