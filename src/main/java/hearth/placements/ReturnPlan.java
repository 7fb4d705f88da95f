package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would bring a child back, or why the child stays: none without a reason to return or to stay.
 *
 * @param gate why a return is thought of at all; null for a child who is settled
 * @param settledWhy why the child is not to be moved
 * @param toPlacementId where the child came to
 * @param householdId the carers that the plan names
 * @param homeNamed the home it names, in words, where it is none of our carers
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
        @Nullable HouseholdId householdId,
        @Nullable String homeNamed,
        int version) {

    /** Whether the plan says which home the child is to come to. */
    public boolean namesHome() {
        return householdId != null || homeNamed != null;
    }

    /** Whether it was open on a day. */
    public boolean openOn(LocalDate day) {
        return !openedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
    }

    /** What it says, for another home. */
    Told told() {
        return new Told(kind, gate, targetOn, householdId, homeNamed, nextStep, blocker, settledWhy);
    }

    /** What is told of a plan that begins or changes. */
    public record Told(
            Kind kind,
            @Nullable Gate gate,
            @Nullable LocalDate targetOn,
            @Nullable HouseholdId householdId,
            @Nullable String homeNamed,
            @Nullable String nextStep,
            @Nullable String blocker,
            @Nullable String settledWhy) {
        /** A way back for a reason, its day and home not yet known. */
        public static Told of(Kind kind, @Nullable Gate gate) {
            return new Told(kind, gate, null, null, null, null, null, null);
        }

        /** The child stays. */
        public static Told settled(String why) {
            return new Told(Kind.SETTLED, null, null, null, null, null, null, why);
        }

        public Told by(@Nullable LocalDate target) {
            return new Told(kind, gate, target, householdId, homeNamed, nextStep, blocker, settledWhy);
        }

        public Told in(@Nullable String home) {
            return new Told(kind, gate, targetOn, householdId, home, nextStep, blocker, settledWhy);
        }

        public Told next(@Nullable String step, @Nullable String inTheWay) {
            return new Told(kind, gate, targetOn, householdId, homeNamed, step, inTheWay, settledWhy);
        }
    }

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
