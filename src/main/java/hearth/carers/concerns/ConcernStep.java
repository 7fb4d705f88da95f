package hearth.carers.concerns;

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
    OTHER("Something else");

    private final String label;

    ConcernStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
