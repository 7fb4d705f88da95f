package hearth.matching.plan;

/** Whoever waits longest takes the best free home: how a list is worked through by hand. */
public final class Arrival implements PlanEngine {
    @Override
    public Plan solve(Problem problem, Deadline deadline) {
        var model = new Model(problem);
        return model.plan(chosen(model), Integer.MAX_VALUE);
    }

    static int[] chosen(Model model) {
        var placing = new Placing(model);
        for (int g = 0; g < model.choices.length; g++) {
            if (!placing.placed(g)) {
                placing.place(g);
            }
        }
        return placing.chosen();
    }
}
