package hearth.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far one enquiry had come by a day: the first day of each stage that is counted, and how it was closed by then.
 *
 * @param types codes of the list "fostering-type" with commas between, null where none is written down
 * @param stage1Ended the day on which Stage 1 was said to have ended
 * @param proposed the day of a qualifying determination
 * @param closedReason a code of the list "enquiry-closed"
 * @param closedBy APPLICANT, SERVICE or DECISION
 */
record Road(
        @Nullable String source,
        @Nullable String sourceDetail,
        @Nullable String types,
        LocalDate received,
        @Nullable LocalDate visit,
        @Nullable LocalDate application,
        @Nullable LocalDate stage1,
        @Nullable LocalDate stage1Ended,
        @Nullable LocalDate stage2,
        @Nullable LocalDate panel,
        @Nullable LocalDate decision,
        @Nullable LocalDate proposed,
        @Nullable LocalDate approved,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        @Nullable String closedBy) {
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

    /** The codes of what they want to do, in their order. */
    List<String> kinds() {
        return types == null
                ? List.of()
                : Arrays.stream(types.split(",")).sorted().toList();
    }

    /** The decision maker's day: approved, proposed not to approve, or refused; null before it. */
    @Nullable
    LocalDate decided() {
        LocalDate refused = lost() && "DECISION".equals(closedBy) ? closedOn : null;
        return java.util.stream.Stream.of(approved, proposed, refused)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether it was in a stage at the end of a day. */
    boolean in(int stage, LocalDate day) {
        LocalDate began = days().get(stage);
        LocalDate left = left(stage);
        return began != null && !began.isAfter(day) && (left == null || left.isAfter(day));
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
