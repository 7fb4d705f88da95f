package hearth.access;

/**
 * Practice that differs by council or changes over time, with Hearth's default. Each default marked GK is general knowledge that no
 * published source was read for: a team checks it and sets its own.
 */
public enum Setting {
    /** Working days to a first reply (local practice: next working day). */
    FIRST_REPLY_DAYS(
            "1",
            "working days",
            "First reply to an enquiry",
            "How soon somebody is called back; later ones are overdue. Local practice: the next working day."),
    /** Working days from enquiry to initial visit (GK: 5 to 10). */
    INITIAL_VISIT_DAYS(
            "10",
            "working days",
            "Initial visit after an enquiry",
            "When an enquiry without a visit is overdue. General practice: 5 to 10 working days."),
    /** Months from application to panel (National Minimum Standards 2011, standard 14). */
    APPLICATION_TO_PANEL_MONTHS(
            "8",
            "months",
            "Application to panel",
            "The longest an assessment should take. National Minimum Standards 2011, standard 14."),
    /** Whether a panel recommends before the decision maker decides (FSR 2011 reg 27): 1 yes, 0 no. */
    PANEL_NEEDED(
            "1",
            Setting.YES_OR_NO,
            "A panel recommends before a decision",
            "Whether a decision without a panel is out of order. FSR 2011 reg 27; panels at first approval may go."),
    /** Working days from the recommendation to the decision (National Minimum Standards 2011, standard 14). */
    DECISION_DAYS(
            "7",
            "working days",
            "Decision after the panel's recommendation",
            "When the decision maker is late. National Minimum Standards 2011, standard 14."),
    /** Working days before a second attempt to reach somebody (GK). */
    CALL_AGAIN_DAYS(
            "2",
            "working days",
            "Try again after no answer",
            "When somebody who did not answer is to be called again. General practice."),
    /** The usual fostering limit: Children Act 1989, Schedule 7. */
    USUAL_FOSTERING_LIMIT(
            "3",
            "children",
            "Usual fostering limit",
            "How many children a home may foster without an exemption. Children Act 1989, Schedule 7."),
    /** Whether the usual fostering limit is counted for each carer, as the law is read, or for the household: 1 each carer, 0 household. */
    LIMIT_FOR_EACH_CARER(
            "0",
            Setting.YES_OR_NO,
            "Usual fostering limit counted for each carer",
            "No: for the household, as councils apply it. Yes: for each carer, as Children Act 1989, Schedule 7,"
                    + " speaks of a person."),
    /** Months between reviews of an approval (FSR 2011, regulation 28). */
    REVIEW_MONTHS("12", "months", "Review of approval", "When the next review of a household is due. FSR 2011 reg 28."),
    /** Years a DBS check and a medical stand before renewal (GK: practice, not in the regulations). */
    DBS_RENEWAL_YEARS(
            "3",
            "years",
            "Renewal of DBS and medical",
            "When a check is to be asked for again. General practice; not in the regulations."),
    /** Weeks between supervision visits (GK: 4 to 8). */
    SUPERVISION_WEEKS(
            "8",
            "weeks",
            "Supervision visit",
            "When a supervising visit is due. General practice: every 4 to 8 weeks."),
    /** Months after which what a household keeps is looked at again (GK: yearly; practice, not in the regulations). */
    HOUSEHOLD_PAPERS_MONTHS(
            "12",
            "months",
            "Safer caring, insurance, risk assessment and development plan",
            "When each is looked at again. General practice; not in the regulations."),
    /** Weeks for which connected persons are approved for the time being (CPPCR 2010 reg 24; {@link hearth.common.LawOfItsDay} in 2020). */
    TEMPORARY_APPROVAL_WEEKS(
            "16",
            "weeks",
            "Temporary approval of connected persons",
            "How long one lasts that begins on a day. CPPCR 2010 reg 24; from 24 April to 25 September 2020 24 weeks"
                    + " (SI 2020/445)."),
    /** Age from which a child has a bedroom alone (National Minimum Standards 2011, standard 10.6: over three). */
    OWN_BEDROOM_AGE(
            "3",
            "years",
            "Own bedroom from",
            "The birthday from which a child should not share. National Minimum Standards 2011, standard 10.6."),
    /** Working days until the designated officer (LADO) is told (Working Together to Safeguard Children: one). */
    LADO_DAYS(
            "1",
            "working days",
            "Designated officer told of an allegation",
            "When the step is overdue. Working Together to Safeguard Children."),
    /** Working days until a strategy meeting (local practice: 2). */
    STRATEGY_MEETING_DAYS(
            "2", "working days", "Strategy meeting on an allegation", "When the meeting is overdue. Local practice."),
    /** Working days until child and carer are told, or a complaint is acknowledged (GK). */
    CONCERN_TELL_DAYS(
            "5",
            "working days",
            "Child and carer told of a concern",
            "How soon they hear of it, and a complaint is acknowledged. General practice."),
    /** Working days until a complaint is answered, stage 1 (GK: as the Representations Procedure Regulations 2006 are known). */
    COMPLAINT_DAYS(
            "10",
            "working days",
            "Complaint answered",
            "When the answer is overdue. General knowledge of the Representations Procedure (England) Regulations 2006:"
                    + " check it."),
    /** Working days for the independent investigation of a complaint, stage 2, from asking for it (GK: as above). */
    COMPLAINT_STAGE_2_DAYS(
            "25",
            "working days",
            "Complaint, stage 2 answered",
            "Counted from the day it is asked for. General knowledge of the same regulations: check it."),
    /** Working days until the review panel on a complaint, stage 3, from asking for it (GK: as above). */
    COMPLAINT_STAGE_3_DAYS(
            "30",
            "working days",
            "Complaint, stage 3 panel held",
            "Counted from the day it is asked for. General knowledge of the same regulations: check it."),
    /** Years for which the summary of an allegation is kept where pension age is not later (GK: as standard 22 is known). */
    ALLEGATION_YEARS(
            "10",
            "years",
            "Allegation kept for at least",
            "Or until pension age of everybody it is about, where that is later. General knowledge of National Minimum"
                    + " Standards 2011, standard 22: check it."),
    /** Weeks until a concern has its outcome (GK). */
    CONCERN_OUTCOME_WEEKS("12", "weeks", "Outcome of a concern", "When an outcome is overdue. General practice."),
    /** Weeks for a review of approval that became necessary (local practice: ideally 6 weeks). */
    REVIEW_WHEN_NEEDED_WEEKS(
            "6",
            "weeks",
            "Review of approval whenever necessary",
            "How soon it is decided after somebody moved in, carers moved house or it was asked for. Local practice."),
    /** Whether Hearth, and not the council's case system, has the children's records that others follow: 1 yes, 0 no. */
    HEARTH_IS_MASTER(
            "0",
            Setting.YES_OR_NO,
            "Hearth is the master of children's records",
            "No: Hearth is a working copy, and a comparison with the case system offers to take theirs. Yes: it offers"
                    + " to keep ours."),
    /** What a week of our own foster care costs besides what is paid to the home (domain: marginal and full cost). */
    IN_HOUSE_WEEK_BESIDES(
            "0",
            "pounds",
            "Recruiting and supporting our own carers, for each week of care",
            "Taken off a saving to give it at full cost, where a child comes to our own carers. 0: not known. Ask"
                    + " finance; the published figures differ widely.");

    private static final String YES_OR_NO = "0 or 1";

    private final String standard;
    private final String unit;
    private final String label;
    private final String basis;

    Setting(String standard, String unit, String label, String basis) {
        this.standard = standard;
        this.unit = unit;
        this.label = label;
        this.basis = basis;
    }

    /** Hearth's default. */
    public String standard() {
        return standard;
    }

    public String unit() {
        return unit;
    }

    public String label() {
        return label;
    }

    /** What it is for, and where its default comes from. */
    public String basis() {
        return basis;
    }

    /** Whether it is answered with yes (1) or no (0). */
    public boolean yesOrNo() {
        return unit.equals(YES_OR_NO);
    }

    /** A value as people read it, with its unit. */
    public String shown(int value) {
        if (yesOrNo()) {
            return value == 0 ? "No" : "Yes";
        }
        String one = unit.equals("children") ? "child" : unit.substring(0, unit.length() - 1);
        return "%,d %s".formatted(value, value == 1 ? one : unit);
    }
}
