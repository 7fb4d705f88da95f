package hearth.placements.outside;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.common.WeeklyRate;
import hearth.geography.Location;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that says why a child lives outside the area or in a residential home on a day, and what speaks for and against a way back.
 *
 * @param why the reason in force, null where none is recorded
 * @param approval the yes to a home outside the area, null where there is none
 * @param plan the plan that is open
 * @param risk the last time that a risk was looked at again
 * @param zones places where the child must not live, those in force
 */
public record OutsideChild(
        Home home,
        @Nullable OutOfArea why,
        @Nullable AuthorityDecision approval,
        @Nullable ReturnPlan plan,
        Heard heard,
        @Nullable Reassessment risk,
        List<Zone> zones) {

    /** The plan of a way back; null where none is open, or where it was settled that the child stays. */
    @Nullable
    ReturnPlan back() {
        return grounds().back();
    }

    /** What of it decides the way back. */
    Grounds grounds() {
        return new Grounds(
                home.stay(),
                why == null ? null : new Grounds.Why(home.placementId, why.startsOn(), why.reason()),
                plan,
                new Grounds.Review(home.childId, heard.reviewedOn, heard.saysReturn),
                risk,
                zones);
    }

    /**
     * The child and the home.
     *
     * @param approvalSettled how somebody dealt with it, in words, that nobody approved the home; null where nobody has
     * @param hostSettled the same of the council there not having been told
     */
    public record Home(
            ChildId childId,
            String child,
            @Nullable String name,
            LocalDate born,
            PlacementId placementId,
            String placement,
            LocalDate startsOn,
            @Nullable LocalDate plannedEndOn,
            Placement.Basis basis,
            String place,
            @Nullable String providerCode,
            @Nullable HouseholdId householdId,
            @Nullable String home,
            @Nullable String authority,
            Location location,
            Answer adjoining,
            Miles miles,
            @Nullable WeeklyRate weekly,
            @Nullable String planHome,
            @Nullable String owner,
            @Nullable String approvalSettled,
            @Nullable String hostSettled,
            boolean restricted) {
        Grounds.Stay stay() {
            return new Grounds.Stay(childId, placementId, startsOn, plannedEndOn, basis, place, providerCode, location);
        }

        public boolean out() {
            return stay().out();
        }

        /** In a children's home, a residential care home or school, a family centre or a secure home. */
        public boolean residential() {
            return stay().group().equals("RESIDENTIAL");
        }

        /** Outside the area and in no adjoining one (CPPCR 2010 reg 11(5)). */
        public boolean atADistance() {
            return out() && adjoining == Answer.NO;
        }

        /** With a relative or friend, or with carers of our own: reg 11 is relaxed there, as it is in the rules of placements. */
        boolean relaxed() {
            return stay().group().equals("KINSHIP") || stay().ownCarers();
        }
    }

    /** What a review and the child have said, and the year at school. */
    public record Heard(
            ChildId childId,
            @Nullable LocalDate reviewedOn,
            Answer saysReturn,
            @Nullable LocalDate wishedOn,
            @Nullable String wish,
            @Nullable Integer schoolYear) {
        static Heard nothing(ChildId child) {
            return new Heard(child, null, Answer.UNKNOWN, null, null, null);
        }
    }

    /** A risk that keeps the child away was looked at again. */
    public record Reassessment(
            long id,
            ChildId childId,
            LocalDate assessedOn,
            String assessedBy,
            Outcome outcome,
            @Nullable String note,
            int version) {
        /** What was found. */
        public enum Outcome {
            SAFE("Safe to return"),
            SAFE_WITH_PLAN("Safe with a plan"),
            NOT_SAFE("Not safe");

            private final String label;

            Outcome(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** A place where the child must not live (the reason of it is not read here). */
    public record Zone(ChildId childId, String kind, String value, LocalDate startsOn) {}
}
