package hearth.matching.plan;

/** One unit of one way of one group in one home, by places in the model's tables.
 *
 * @param slot the place of the unit among all units of all ways
 * @param fit the points of each child, in the largest unit that divides all points of the problem: points times ten change nothing
 */
record Column(int group, int way, int slot, int home, Unit unit, Option option, int fit) {
    int size() {
        return unit.size();
    }

    /** How many free beds it takes. */
    int beds() {
        return Math.max(0, unit.size() - option.held());
    }

    /** What it brings in all, in that unit. */
    long points() {
        return (long) fit * unit.size();
    }
}
