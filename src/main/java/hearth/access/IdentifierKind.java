package hearth.access;

/** Whose name for a record an identifier is: a team's own spreadsheet (one series a kind of record) or an official number. */
public enum IdentifierKind {
    TEAM_REF_ENQUIRY,
    TEAM_REF_HOUSEHOLD,
    TEAM_REF_CHILD,
    TEAM_REF_PLACEMENT,
    /** CHILD of the SSDA903 return: the council's case system's own number. */
    SSDA903,
    /** Unique pupil number; that two children have the same is a finding (SSDA903 rule 444). */
    UPN;

    /** Whether one of it may stand on several records. */
    boolean shared() {
        return this == UPN;
    }
}
