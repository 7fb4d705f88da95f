package hearth.exchange.letters;

import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;

/** On which records a letter is offered. */
public enum About {
    ENQUIRY("Enquiries"),
    HOUSEHOLD("Carers"),
    BOTH("Enquiries and carers");

    private final String label;

    About(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is offered on this record. */
    public boolean fits(SubjectId record) {
        return switch (this) {
            case ENQUIRY -> record instanceof EnquiryId;
            case HOUSEHOLD -> record instanceof HouseholdId;
            case BOTH -> record instanceof EnquiryId || record instanceof HouseholdId;
        };
    }
}
