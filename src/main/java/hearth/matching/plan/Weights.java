package hearth.matching.plan;

/**
 * A goal with what must be kept weighed in: the goal itself, and so much for each unit above what must be kept. A bound on this is a
 * bound for every plan that keeps it, whatever the weight; the weight moves with the prices. In 1/65,536 of the goal's unit.
 */
final class Weights {
    static final int SHIFT = 16;

    private final Goal goal;
    private long weight;

    Weights(Goal goal, long weight) {
        this.goal = goal;
        this.weight = goal.kept() == null ? 0 : weight;
    }

    /** The same weight for a part. */
    Weights of(Goal part) {
        return new Weights(part, weight);
    }

    long column(int c) {
        long value = goal.column()[c] << SHIFT;
        return goal.kept() == null ? value : value + weight * goal.kept().column()[c];
    }

    long way(int g, int w) {
        long value = goal.way()[g][w] << SHIFT;
        return goal.kept() == null ? value : value + weight * goal.kept().way()[g][w];
    }

    /** What a choice comes to. */
    long value(Model model, int[] chosen) {
        long value = goal.value(model, chosen) << SHIFT;
        return goal.kept() == null ? value : value + weight * goal.kept().value(model, chosen);
    }

    /** What must be kept, weighed: to be taken off the sum. */
    long least() {
        return weight * goal.least();
    }

    long weight() {
        return weight;
    }

    void weigh(long now) {
        weight = goal.kept() == null ? 0 : Math.max(0, now);
    }
}
