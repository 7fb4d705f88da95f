package hearth.placements;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would bring a child back, or why the child stays: none without a reason to return or to stay.
 *
 * @param gate why a return is thought of at all; null for a child who is settled
 * @param settledWhy why the child is not to be moved
 * @param toPlacementId where the child came to
 */
public record ReturnPlan(
        long id,
        ChildId childId,
        PlacementId placementId,
        Kind kind,
        @Nullable Gate gate,
        LocalDate openedOn,
        @Nullable LocalDate targetOn,
        @Nullable String nextStep,
        @Nullable String blocker,
        @Nullable String settledWhy,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome,
        @Nullable PlacementId toPlacementId,
        int version) {

    /** What is planned. */
    public enum Kind {
        RETURN("Bring back"),
        STEP_DOWN("Step down to a family"),
        SETTLED("Settled");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why a return is thought of. */
    public enum Gate {
        PLAN_SAYS_RETURN("The care plan says so"),
        CHILD_ASKS("The child asks for it"),
        ENDING("The placement is ending"),
        RECENT_EMERGENCY("Placed in an emergency lately");

        private final String label;

        Gate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What came of it. */
    public enum Outcome {
        RETURNED("Back in the area"),
        STEPPED_DOWN("With a family"),
        NOT_PURSUED("Not pursued"),
        LEFT_CARE("Left care");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
