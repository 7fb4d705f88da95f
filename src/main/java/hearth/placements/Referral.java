package hearth.placements;

import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a home, for one child or for brothers and sisters.
 *
 * @param typeWanted such as in-house foster care, as written down
 * @param expectedEndOn until when it is thought to be needed
 * @param details what carers must know
 * @param states the chain of states, the first from the day it came in
 */
public record Referral(
        ReferralId id,
        String reference,
        LocalDate receivedOn,
        @Nullable LocalDate neededBy,
        @Nullable LocalDate expectedEndOn,
        boolean emergency,
        @Nullable String typeWanted,
        @Nullable String purpose,
        @Nullable String authorisedBy,
        @Nullable LocalDate authorisedOn,
        @Nullable String details,
        @Nullable LocalDate connectedConsideredOn,
        @Nullable String connectedConsideredNote,
        @Nullable LocalDate closedOn,
        int version,
        Wants wants,
        Permits permits,
        List<ChildId> children,
        List<Step> states,
        List<Asked> asked) {

    /**
     * Who asks, the plan, and what the home must be like besides what the children's own records say.
     *
     * @param contact how to reach who asks
     * @param manager of the children's team
     */
    public record Wants(
            @Nullable String referrer,
            @Nullable String contact,
            @Nullable String manager,
            @Nullable String carePlan,
            @Nullable String essential,
            @Nullable String desirable) {
        public static final Wants NOTHING = new Wants(null, null, null, null, null, null);
    }

    /**
     * What was allowed besides the search itself.
     *
     * @param budget what a home may cost; null where nobody said
     * @param outside where to search besides our own homes, a code of "external-search"; null while it is not allowed
     */
    public record Permits(
            @Nullable WeeklyRate budget,
            @Nullable String outside,
            @Nullable String outsideBy,
            @Nullable LocalDate outsideOn) {}

    /** Where a request stands (list "referral-state"). */
    public enum State {
        DRAFT,
        AUTHORISED,
        SEARCHING_IN_HOUSE,
        SEARCHING_EXTERNAL,
        OFFERED,
        MATCHED,
        PLACED,
        WITHDRAWN,
        NO_PLACEMENT_FOUND;

        /** A home is looked for, and the children are counted as waiting. */
        public boolean waiting() {
            return this == AUTHORISED || this == SEARCHING_IN_HOUSE || this == SEARCHING_EXTERNAL || this == OFFERED;
        }

        public boolean closed() {
            return this == PLACED || this == WITHDRAWN || this == NO_PLACEMENT_FOUND;
        }
    }

    /** A state from a day on. */
    public record Step(long id, LocalDate startsOn, State state, int version) {}

    /**
     * Who was asked, and what they said.
     *
     * @param declineReason a code of the list "decline-reason", or other words
     * @param ringBack when they asked to be rung again, in words
     */
    public record Asked(
            long id,
            LocalDate askedOn,
            hearth.common.@Nullable HouseholdId householdId,
            hearth.common.@Nullable ProviderId providerId,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String declineReason,
            @Nullable WeeklyRate weeklyPence,
            @Nullable String ringBack,
            int version) {
        /** Why not, in words. */
        public @Nullable String why() {
            return declineReason == null
                    ? null
                    : CodeList.named("decline-reason").label(declineReason);
        }

        /** The same for whoever may not see costs. */
        public Asked withoutPrice() {
            return new Asked(
                    id, askedOn, householdId, providerId, answeredOn, answer, declineReason, null, ringBack, version);
        }

        /** The carers or the provider. */
        public @Nullable SubjectId whom() {
            return householdId != null ? householdId : providerId;
        }
    }

    /** What is written down of a new one. */
    public record New(
            LocalDate receivedOn,
            List<ChildId> children,
            boolean emergency,
            @Nullable LocalDate neededBy,
            @Nullable LocalDate expectedEndOn,
            @Nullable String typeWanted,
            @Nullable String purpose,
            @Nullable String details,
            Wants wants) {
        public New {
            children = List.copyOf(children);
        }

        /** What is known tonight, and nothing of who asks and of the plan. */
        public New(
                LocalDate receivedOn,
                List<ChildId> children,
                boolean emergency,
                @Nullable LocalDate neededBy,
                @Nullable LocalDate expectedEndOn,
                @Nullable String typeWanted,
                @Nullable String purpose,
                @Nullable String details) {
            this(receivedOn, children, emergency, neededBy, expectedEndOn, typeWanted, purpose, details, Wants.NOTHING);
        }
    }
}
