package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.WeeklyRate;
import hearth.store.Tx;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A placement as an officer tells of it.
 *
 * @param ending how it ended, where it is over already
 * @param decision on a provider's home, where it is signed at once
 * @param approval of a home outside the area, where it is told at once
 * @param weekly what it costs a week, where that is agreed
 */
public record ToldPlacement(
        ToldHome home,
        LocalDate start,
        @Nullable LocalDate plannedEnd,
        Placement.Basis basis,
        @Nullable String priorAddress,
        Answer inHouseAlternative,
        @Nullable Ending ending,
        ProviderDecision.@Nullable Told decision,
        OutsideApproval.@Nullable Told approval,
        @Nullable WeeklyRate weekly) {

    NewPlacement of(Tx tx, ChildId child, LocalDate today) {
        return new NewPlacement(
                child,
                home.home(tx, today),
                start,
                true,
                plannedEnd,
                basis,
                priorAddress,
                null,
                inHouseAlternative,
                decision,
                approval);
    }

    /** What a price for it is called. */
    CostLine.Kind costs() {
        if (home.household() != null) {
            return CostLine.Kind.ALLOWANCE;
        }
        return home.establishment() != null || home.establishmentName() != null
                ? CostLine.Kind.RESIDENTIAL
                : home.provider() != null ? CostLine.Kind.AGENCY : CostLine.Kind.OTHER;
    }
}
