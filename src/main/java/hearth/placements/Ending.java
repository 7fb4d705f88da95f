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
 */
public record Ending(
        LocalDate on,
        @Nullable String reason,
        Answer planned,
        @Nullable String note,
        @Nullable String leavingAddress) {

    public static Ending of(LocalDate on, @Nullable String reason) {
        return new Ending(on, reason, Answer.UNKNOWN, null, null);
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
