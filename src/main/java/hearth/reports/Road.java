package hearth.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one enquiry came: the first day of each stage that is counted, and how it was closed.
 *
 * @param closedReason a code of the list "enquiry-closed"
 */
record Road(
        @Nullable String source,
        @Nullable String sourceDetail,
        LocalDate received,
        @Nullable LocalDate visit,
        @Nullable LocalDate application,
        @Nullable LocalDate stage1,
        @Nullable LocalDate stage2,
        @Nullable LocalDate panel,
        @Nullable LocalDate decision,
        @Nullable LocalDate approved,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason) {
    /** The stages as they are called in the store, in the order of {@link #days}. */
    static final List<String> STAGES =
            List.of("ENQUIRY", "INITIAL_VISIT", "APPLICATION", "STAGE_1", "STAGE_2", "PANEL", "ADM_DECISION");

    List<@Nullable LocalDate> days() {
        return Arrays.asList(received, visit, application, stage1, stage2, panel, decision);
    }

    boolean open() {
        return closedOn == null && approved == null;
    }

    boolean lost() {
        return closedOn != null && approved == null;
    }

    /** The furthest stage it reached. */
    int furthest() {
        int furthest = 0;
        for (int stage = 1; stage < STAGES.size(); stage++) {
            if (days().get(stage) != null) {
                furthest = stage;
            }
        }
        return furthest;
    }

    /** The day it left a stage: the first day of a later one, or its end; null while it is in it. */
    @Nullable
    LocalDate left(int stage) {
        LocalDate left = approved != null ? approved : closedOn;
        for (LocalDate later : days().subList(stage + 1, STAGES.size())) {
            if (later != null && (left == null || later.isBefore(left))) {
                left = later;
            }
        }
        return left;
    }
}
