package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.geography.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one home, with one set of carers or in one establishment.
 *
 * @param periodId the period of care it belongs to; null for another council's child
 * @param endsOn the first night elsewhere, null while it lasts
 * @param noticeOn the day on which the home was given up, null where it was not
 * @param parentsAssessedOn of a child who lives with parents: when their assessment was completed (CPPCR 2010 reg 17, 19)
 * @param endWithinDay of a home that ended unplanned, whether the child moved within 24 hours of the decision
 * @param phases what changed while the carers stayed, the first from its first day
 * @param stays nights elsewhere while the home is kept
 */
public record Placement(
        PlacementId id,
        String reference,
        ChildId childId,
        @Nullable Long periodId,
        @Nullable HouseholdId householdId,
        @Nullable Long establishmentId,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean startKnown,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate noticeOn,
        @Nullable NoticeBy noticeBy,
        Basis basis,
        @Nullable String statutoryProvision,
        @Nullable String priorAddress,
        @Nullable String leavingAddress,
        @Nullable LocalDate planSignedOn,
        @Nullable LocalDate parentsAssessedOn,
        @Nullable String endReason,
        Answer endPlanned,
        Answer endWithinDay,
        Answer inHouseAlternative,
        @Nullable String endNote,
        int version,
        List<Phase> phases,
        List<Stay> stays) {

    /** Who gave a home up. */
    public enum NoticeBy {
        PROVIDER("The provider or the carers"),
        US("We did");

        private final String label;

        NoticeBy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** On what a placement was made. */
    public enum Basis {
        DECISION("A decision"),
        EMERGENCY("An emergency"),
        COURT("A court"),
        IMPORTED("Taken over from a file");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What holds from a day on while the carers stay the same, its geography frozen with the edition it rests on.
     *
     * @param authorityBasis on what the authority rests; null where it is not known
     */
    public record Phase(
            long id,
            LocalDate startsOn,
            String place,
            @Nullable String providerCode,
            @Nullable ProviderId providerId,
            @Nullable String urn,
            @Nullable String address,
            @Nullable String postcode,
            boolean confidential,
            @Nullable String changeReason,
            @Nullable String authorityCode,
            hearth.geography.@Nullable Basis authorityBasis,
            Location location,
            Answer adjoining,
            Miles milesTenths,
            @Nullable String edition,
            @Nullable String confirmedWhy,
            int version) {}

    /** Nights elsewhere (codes T0 to T4) while the home is kept; the first night back is {@code endsOn}. */
    public record Stay(
            long id,
            String code,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable HouseholdId householdId,
            @Nullable String postcode,
            int version) {}

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
    }

    /** The phase on a day; the first one before it, the last one after its end. */
    public Phase phaseOn(LocalDate day) {
        return phases.reversed().stream()
                .filter(p -> !p.startsOn().isAfter(day))
                .findFirst()
                .orElseGet(phases::getFirst);
    }
}
