package hearth.exchange.workbook;

/** For whom a workbook is made. */
public enum Edition {
    /** The team: every tab, references of children and carers, all numbers. */
    TEAM,
    /** A committee: no row about one child or carer, 1 to 4 shown as "under 5". */
    COMMITTEE
}
