package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A placement that starts.
 *
 * @param startKnown false where the files begin in the middle of it
 * @param plannedEndOn the day it is to end, as far as anybody plans
 * @param priorAddress where the child lived before (register of children placed, FSR 2011 Sch 2 para 1(d))
 * @param statutoryProvision under which it is made (the same, (g))
 * @param inHouseAlternative whether one of our own homes could have been used
 * @param decision on a provider's home, where it is signed with the placement
 * @param approval of a home outside the area, where it is told with the placement
 */
public record NewPlacement(
        ChildId child,
        Home home,
        LocalDate startsOn,
        boolean startKnown,
        @Nullable LocalDate plannedEndOn,
        Placement.Basis basis,
        @Nullable String priorAddress,
        @Nullable String statutoryProvision,
        Answer inHouseAlternative,
        ProviderDecision.@Nullable Told decision,
        OutsideApproval.@Nullable Told approval) {

    public static NewPlacement of(ChildId child, Home home, LocalDate startsOn, Placement.Basis basis) {
        return new NewPlacement(child, home, startsOn, true, null, basis, null, null, Answer.UNKNOWN, null, null);
    }
}
