package hearth.placements.outside;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.PlacementId;
import hearth.geography.Location;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides the way back of a child on a day, and nothing else: figures read it for many days at once.
 *
 * @param why the reason in force, null where none is recorded
 * @param plan the plan that is open
 * @param review the last review, null where there was none
 * @param risk the last time that a risk was looked at again
 * @param zones places where the child must not live, those in force
 */
record Grounds(
        Stay stay,
        @Nullable Why why,
        @Nullable ReturnPlan plan,
        @Nullable Review review,
        OutsideChild.@Nullable Reassessment risk,
        List<OutsideChild.Zone> zones) {

    /** Where the child lives, since when and on what ground. */
    record Stay(
            ChildId childId,
            PlacementId placementId,
            LocalDate startsOn,
            @Nullable LocalDate plannedEndOn,
            Placement.Basis basis,
            String place,
            @Nullable String providerCode,
            Location location) {
        boolean out() {
            return location == Location.OUT;
        }

        /** The group that the code list of homes puts it in, empty where it knows none. */
        String group() {
            return CodeList.named("place").find(place).map(c -> c.group()).orElse("");
        }

        boolean ownCarers() {
            return group().equals("FOSTER") && "PR1".equals(providerCode);
        }
    }

    /** Why the child lives there, from a day on. */
    record Why(PlacementId placementId, LocalDate startsOn, String reason) {}

    /** Whether a review said that the child should come back. */
    record Review(ChildId childId, @Nullable LocalDate heldOn, Answer saysReturn) {
        boolean heldBy(LocalDate day) {
            return heldOn != null && !heldOn.isAfter(day);
        }
    }

    /** The plan of a way back; null where none is open, or where it was settled that the child stays. */
    @Nullable
    ReturnPlan back() {
        return plan == null || plan.kind() == ReturnPlan.Kind.SETTLED ? null : plan;
    }

    /** The day of the last review, null where there was none. */
    @Nullable
    LocalDate reviewedOn() {
        return review == null ? null : review.heldOn();
    }

    /** Whether the last review said that the child should come back. */
    boolean reviewSaysReturn() {
        return review != null && review.saysReturn() == Answer.YES;
    }
}
