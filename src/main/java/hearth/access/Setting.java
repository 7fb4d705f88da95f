package hearth.access;

/**
 * Practice that differs by council or changes over time, with Hearth's default. Each default marked GK is general knowledge that no
 * published source was read for: a team checks it and sets its own.
 */
public enum Setting {
    /** Working days to a first reply (local practice: next working day). */
    FIRST_REPLY_DAYS("1", "working days", "First reply to an enquiry"),
    /** Working days from enquiry to initial visit (GK: 5 to 10). */
    INITIAL_VISIT_DAYS("10", "working days", "Initial visit after an enquiry"),
    /** Months from application to panel (National Minimum Standards 2011, standard 14). */
    APPLICATION_TO_PANEL_MONTHS("8", "months", "Application to panel"),
    /** Whether a panel recommends before the decision maker decides (FSR 2011 reg 27): 1 yes, 0 no. */
    PANEL_NEEDED("1", "0 or 1", "A panel recommends before a decision"),
    /** Working days from the recommendation to the decision (National Minimum Standards 2011, standard 14). */
    DECISION_DAYS("7", "working days", "Decision after the panel's recommendation"),
    /** Working days before a second attempt to reach somebody (GK). */
    CALL_AGAIN_DAYS("2", "working days", "Try again after no answer"),
    /** The usual fostering limit: Children Act 1989, Schedule 7. */
    USUAL_FOSTERING_LIMIT("3", "children", "Usual fostering limit"),
    /** Months between reviews of an approval (FSR 2011, regulation 28). */
    REVIEW_MONTHS("12", "months", "Review of approval"),
    /** Years a DBS check and a medical stand before renewal (GK: practice, not in the regulations). */
    DBS_RENEWAL_YEARS("3", "years", "Renewal of DBS and medical"),
    /** Weeks between supervision visits (GK: 4 to 8). */
    SUPERVISION_WEEKS("8", "weeks", "Supervision visit"),
    /** Age from which a child has a bedroom alone (National Minimum Standards 2011, standard 10.6: over three). */
    OWN_BEDROOM_AGE("3", "years", "Own bedroom from");

    private final String standard;
    private final String unit;
    private final String label;

    Setting(String standard, String unit, String label) {
        this.standard = standard;
        this.unit = unit;
        this.label = label;
    }

    public String standard() {
        return standard;
    }

    public String unit() {
        return unit;
    }

    public String label() {
        return label;
    }
}
