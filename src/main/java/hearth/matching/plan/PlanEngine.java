package hearth.matching.plan;

/** A way to make a plan. */
public interface PlanEngine {
    /**
     * Makes a plan; the same problem gives the same plan.
     *
     * @param deadline asked now and then; once passed, the best plan so far is handed over
     */
    Plan solve(Problem problem, Deadline deadline);
}
