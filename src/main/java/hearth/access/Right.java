package hearth.access;

/** What somebody may do; each use case names one. The words complete "You may not ...". */
public enum Right {
    SEE_RECRUITMENT("see enquiries"),
    EDIT_RECRUITMENT("change enquiries"),
    SEE_CARERS("see carers"),
    EDIT_CARERS("change carers"),
    MERGE("make two records of one person one"),
    SEE_WARNINGS("see who is to be spoken of before a call back"),
    SEE_CHILDREN("see children"),
    EDIT_CHILDREN("change children and placements"),
    SEE_CONCERNS("see allegations, standards of care and complaints"),
    EDIT_CONCERNS("record allegations, standards of care and complaints"),
    SEE_FIGURES("see figures"),
    SEE_COSTS("see costs"),
    EDIT_COSTS("change costs and budgets"),
    SET_TARGETS("set targets"),
    SET_PRACTICE("change the team's practice"),
    IMPORT("import files"),
    EXPORT_FIGURES("export the monthly workbook"),
    EXPORT_RECORDS("export records"),
    SEE_TRAIL("read the trail"),
    RESTRICT("restrict records"),
    MANAGE_USERS("manage users"),
    COPY("make and restore backups");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
