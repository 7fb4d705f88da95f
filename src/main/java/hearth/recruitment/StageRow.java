package hearth.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one enquiry; both days are days of it, and may be the same.
 *
 * @param id 0 while it is not stored
 * @param outcome how it ended, in a word, where somebody said so; null where it ended because the next began
 */
public record StageRow(
        long id,
        Stage stage,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String outcome,
        int version) {
    public static StageRow of(Stage stage, LocalDate on) {
        return new StageRow(0, stage, on, null, null, 1);
    }

    StageRow until(@Nullable LocalDate day) {
        return new StageRow(id, stage, startsOn, day, outcome, version);
    }

    /** Ended as somebody said; null leaves it as it is. */
    StageRow ending(NewEnquiry.@Nullable End end) {
        return end == null ? this : new StageRow(id, stage, startsOn, end.on(), end.outcome(), version);
    }

    StageRow starting(LocalDate day) {
        return new StageRow(id, stage, day, endsOn, outcome, version);
    }

    boolean openOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
