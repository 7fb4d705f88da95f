package hearth.carers.concerns;

import java.util.EnumSet;
import java.util.Set;

/** Something done about a concern. */
public enum ConcernStep {
    OFFICER_TOLD("Designated officer (LADO) told"),
    STRATEGY_MEETING("Strategy meeting"),
    CHILD_TOLD("Child told what happens"),
    CARER_TOLD("Carer told what happens"),
    CHILD_SEEN("Child seen alone"),
    SECTION_47_BEGUN("Section 47 enquiry begun"),
    SECTION_47_ENDED("Section 47 enquiry ended"),
    SUPPORT_OFFERED("Support for the carer offered"),
    ACKNOWLEDGED("Complaint acknowledged"),
    ANSWERED("Complaint answered"),
    STAGE_2_ASKED("Stage 2 asked for: an independent investigation"),
    STAGE_2_ANSWERED("Stage 2 answered"),
    STAGE_3_ASKED("Stage 3 asked for: a review panel"),
    STAGE_3_HELD("Stage 3: the review panel met"),
    OTHER("Something else");

    private static final Set<ConcernStep> OF_A_COMPLAINT =
            EnumSet.of(ACKNOWLEDGED, ANSWERED, STAGE_2_ASKED, STAGE_2_ANSWERED, STAGE_3_ASKED, STAGE_3_HELD);

    private final String label;

    ConcernStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it can be done about a concern of that kind: a complaint alone is answered, in stages. */
    public boolean suits(ConcernKind kind) {
        return kind == ConcernKind.COMPLAINT || !OF_A_COMPLAINT.contains(this);
    }
}
