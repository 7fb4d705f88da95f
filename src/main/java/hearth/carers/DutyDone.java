package hearth.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something done that must be done again and again: a review, a visit, a course.
 *
 * @param id 0 while it is not stored
 * @param kind a code of the list "duty"
 * @param decidedOn for a review, the day of the decision on it, from which the next is counted
 * @param carersViewsOn for a review, the day on which the carers' views were sought
 * @param childrenViewsOn the same of the children placed there
 * @param authoritiesViewsOn the same of every council that had a child there in the year before
 * @param panelOn for a review, the day on which its report was before the panel: the first always is (FSR 2011 reg 28)
 * @param nextDueOn the day by which it is due again, where somebody set one
 */
public record DutyDone(
        long id,
        String kind,
        LocalDate doneOn,
        @Nullable LocalDate decidedOn,
        @Nullable String outcome,
        @Nullable LocalDate panelOn,
        @Nullable LocalDate carersViewsOn,
        @Nullable LocalDate childrenViewsOn,
        @Nullable LocalDate authoritiesViewsOn,
        @Nullable String title,
        @Nullable LocalDate nextDueOn,
        @Nullable String worker,
        @Nullable String note,
        int version) {
    public static DutyDone of(String kind, LocalDate doneOn) {
        return by(null, kind, doneOn);
    }

    /** Done by somebody, by name where it is known. */
    public static DutyDone by(@Nullable String worker, String kind, LocalDate doneOn) {
        return new DutyDone(0, kind, doneOn, null, null, null, null, null, null, null, null, worker, null, 1);
    }

    /** A review of which somebody wrote down when the next is due. */
    public static DutyDone review(
            LocalDate doneOn,
            LocalDate decidedOn,
            @Nullable String outcome,
            @Nullable LocalDate nextDueOn,
            @Nullable String note) {
        return new DutyDone(
                0, "REVIEW", doneOn, decidedOn, outcome, null, null, null, null, null, nextDueOn, null, note, 1);
    }
}
