package hearth.finance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enquiry on its way: when it reached each stage that a forecast looks at, and how it ended.
 *
 * @param reached first day of each of {@link #STAGES}, null where it never came so far
 * @param approvedOn the decision maker's day, or null
 * @param closedOn null while it is open
 */
record Journey(
        LocalDate received,
        List<@Nullable LocalDate> reached,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate closedOn) {
    /** The stages in their order, as they are called in the store. */
    static final List<String> STAGES =
            List.of("ENQUIRY", "INITIAL_VISIT", "APPLICATION", "STAGE_1", "STAGE_2", "PANEL", "ADM_DECISION");

    /** The day it ended, approved or not; null while it is open. */
    @Nullable
    LocalDate ended() {
        return approvedOn != null ? approvedOn : closedOn;
    }

    boolean endedBy(LocalDate day) {
        LocalDate end = ended();
        return end != null && !end.isAfter(day);
    }

    /** The furthest stage it had reached by a day. */
    int stageOn(LocalDate day) {
        for (int stage = STAGES.size() - 1; stage > 0; stage--) {
            LocalDate on = reached.get(stage);
            if (on != null && !on.isAfter(day)) {
                return stage;
            }
        }
        return 0;
    }

    /** The day it went further than a stage, or the day it ended where it never did. */
    LocalDate left(int stage, LocalDate end) {
        LocalDate left = end;
        for (LocalDate later : reached.subList(stage + 1, reached.size())) {
            if (later != null && later.isBefore(left)) {
                left = later;
            }
        }
        return left;
    }
}
