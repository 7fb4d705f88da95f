package hearth.placements.outside;

import hearth.access.Due;
import hearth.placements.Placement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is missing for children who live outside the area or in residential homes, as things to be done. Approval, notice and written
 * proof are not here: they stand as rules not kept and as days that were set.
 */
public final class OutsideDuties {
    private static final Set<MissingStep.Kind> HERE = EnumSet.of(
            MissingStep.Kind.WHY,
            MissingStep.Kind.CONSULTED,
            MissingStep.Kind.CARE_PLAN,
            MissingStep.Kind.REVIEW,
            MissingStep.Kind.TARGET,
            MissingStep.Kind.HOME,
            MissingStep.Kind.NEXT_STEP);

    private OutsideDuties() {}

    /**
     * Due on or before {@code until} as things stand on {@code today}. Of homes that only files have told of nothing is asked: what is
     * missing there stands on the board.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return OutsideBoard.cautious(h, today).stream()
                .filter(line -> line.of().home().basis() != Placement.Basis.IMPORTED)
                .flatMap(line -> line.missing().stream()
                        .filter(step -> asked(line, step) && !step.due().isAfter(until))
                        .map(step -> due(line.of().home(), step)))
                .toList();
    }

    /** Of a way back that nobody has planned yet only the first step is asked for. */
    private static boolean asked(OutsideLine line, MissingStep step) {
        boolean first = line.of().back() != null
                || (step.kind() != MissingStep.Kind.HOME && step.kind() != MissingStep.Kind.NEXT_STEP);
        return HERE.contains(step.kind()) && first;
    }

    private static Due due(OutsideChild.Home home, MissingStep step) {
        return new Due(
                "OUTSIDE_" + step.kind(),
                home.placementId(),
                home.placement(),
                home.owner(),
                step.due(),
                step.what(),
                step.source());
    }
}
