package hearth.recruitment;

import hearth.common.CodeList;

/** The stages on the way to a decision, in their order; Stage 1 and Stage 2 may run at the same time. */
public enum Stage {
    ENQUIRY,
    INITIAL_VISIT,
    APPLICATION,
    STAGE_1,
    STAGE_2,
    BRIEF_REPORT,
    PANEL,
    ADM_DECISION,
    QUALIFYING_DETERMINATION,
    REPRESENTATIONS,
    IRM_REVIEW,
    APPROVED;

    public String label() {
        return CodeList.named("enquiry-stage").label(name());
    }

    public boolean after(Stage other) {
        return compareTo(other) > 0;
    }

    /** Whether the beginning of {@code next} is the end of this one. */
    boolean endedBy(Stage next) {
        return next.compareTo(this) >= 0 && !(this == STAGE_1 && next == STAGE_2);
    }
}
