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
 * @param nextDueOn the day by which it is due again, where somebody set one
 */
public record DutyDone(
        long id,
        String kind,
        LocalDate doneOn,
        @Nullable LocalDate decidedOn,
        @Nullable String outcome,
        @Nullable LocalDate carersViewsOn,
        @Nullable LocalDate childrenViewsOn,
        @Nullable LocalDate authoritiesViewsOn,
        @Nullable String title,
        @Nullable LocalDate nextDueOn,
        @Nullable String worker,
        @Nullable String note,
        int version) {
    public static DutyDone of(String kind, LocalDate doneOn) {
        return new DutyDone(0, kind, doneOn, null, null, null, null, null, null, null, null, null, 1);
    }

    public static DutyDone review(LocalDate doneOn, LocalDate decidedOn, @Nullable String outcome) {
        return new DutyDone(0, "REVIEW", doneOn, decidedOn, outcome, null, null, null, null, null, null, null, 1);
    }

    /** The same with what somebody wrote down of it. */
    public DutyDone with(@Nullable LocalDate nextDue, @Nullable String by, @Nullable String words) {
        return new DutyDone(
                id,
                kind,
                doneOn,
                decidedOn,
                outcome,
                carersViewsOn,
                childrenViewsOn,
                authoritiesViewsOn,
                title,
                nextDue,
                by,
                words,
                version);
    }

    /** The same with the days on which views on a review were sought: of the carers, of children placed, of councils. */
    public DutyDone views(@Nullable LocalDate carers, @Nullable LocalDate children, @Nullable LocalDate authorities) {
        return new DutyDone(
                id,
                kind,
                doneOn,
                decidedOn,
                outcome,
                carers,
                children,
                authorities,
                title,
                nextDueOn,
                worker,
                note,
                version);
    }
}
