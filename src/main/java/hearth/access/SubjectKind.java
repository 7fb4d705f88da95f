package hearth.access;

/** What a record is about, and how its references begin. */
public enum SubjectKind {
    PERSON("P", 5, false, Right.SEE_CARERS),
    ENQUIRY("ENQ", 4, true, Right.SEE_RECRUITMENT),
    HOUSEHOLD("FC", 4, false, Right.SEE_CARERS),
    CHILD("CH", 4, false, Right.SEE_CHILDREN),
    PLACEMENT("PL", 5, false, Right.SEE_CHILDREN),
    REFERRAL("REF", 4, true, Right.SEE_CHILDREN),
    CONCERN("CON", 4, true, Right.SEE_CONCERNS),
    PROVIDER("PR", 4, false, Right.SEE_CHILDREN);

    private final String prefix;
    private final int digits;
    private final boolean byYear;
    private final Right right;

    SubjectKind(String prefix, int digits, boolean byYear, Right right) {
        this.prefix = prefix;
        this.digits = digits;
        this.byYear = byYear;
        this.right = right;
    }

    /** What it takes to see one. */
    public Right right() {
        return right;
    }

    String series(int year) {
        return byYear ? prefix + "-" + year : prefix;
    }

    int digits() {
        return digits;
    }
}
