package hearth.carers.concerns;

import hearth.common.ChildId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one concern, as its page shows it.
 *
 * @param steps the latest first
 * @param wanted what its kind still asks for, with its day
 * @param reviewed the day of the first decision on the approval since the outcome, or since it came in where there is none
 */
public record ConcernPage(
        Concern concern,
        List<Involved> persons,
        List<Named> children,
        List<Step> steps,
        List<ConcernRules.Wanted> wanted,
        List<NotifiableEvent> events,
        @Nullable LocalDate reviewed,
        Kept kept) {

    /** Somebody of the household it is about. */
    public record Involved(
            PersonId id, String name, @Nullable LocalDate dateOfBirth) {}

    /** A child it concerns, by reference. */
    public record Named(ChildId id, String reference) {}

    /** Something that was done. */
    public record Step(
            long id,
            ConcernStep kind,
            LocalDate doneOn,
            @Nullable String worker,
            @Nullable String note,
            int version) {}
}
