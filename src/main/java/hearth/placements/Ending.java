package hearth.placements;

import hearth.common.Answer;
import hearth.common.CodeList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a placement ends.
 *
 * @param on the first night the child sleeps elsewhere
 * @param reason code of the list "place-change", or null where care ends with it
 * @param planned whether it was meant to end; UNKNOWN takes what the reason says
 * @param withinDay of a home that ended unplanned, whether the child moved within 24 hours of the decision
 */
public record Ending(
        LocalDate on,
        @Nullable String reason,
        Answer planned,
        @Nullable String note,
        @Nullable String leavingAddress,
        Answer withinDay) {

    public Ending(
            LocalDate on,
            @Nullable String reason,
            Answer planned,
            @Nullable String note,
            @Nullable String leavingAddress) {
        this(on, reason, planned, note, leavingAddress, Answer.UNKNOWN);
    }

    public static Ending of(LocalDate on, @Nullable String reason) {
        return new Ending(on, reason, Answer.UNKNOWN, null, null);
    }

    /** Whether nobody planned it, so that it is asked how suddenly the child moved. */
    public boolean unplanned(@Nullable String rec) {
        return plannedWith(rec) == Answer.NO;
    }

    /** What is kept of how suddenly the child moved: nothing of an ending that was planned. */
    Answer withinDayWith(@Nullable String rec) {
        return unplanned(rec) ? withinDay : Answer.UNKNOWN;
    }

    /** What was said, else what the reason for the change says, else what the reason for leaving care says. */
    public Answer plannedWith(@Nullable String rec) {
        if (planned == Answer.YES || planned == Answer.NO) {
            return planned;
        }
        String group = reason == null
                ? ""
                : CodeList.named("place-change")
                        .find(reason)
                        .map(c -> c.group())
                        .orElse("");
        return switch (group) {
            case "PLANNED" -> Answer.YES;
            case "UNPLANNED" -> Answer.NO;
            default -> "E4A".equals(rec) ? Answer.YES : "E4B".equals(rec) ? Answer.NO : Answer.UNKNOWN;
        };
    }
}
