package hearth.access;

/** What a record is about, and how its references begin. */
public enum SubjectKind {
    PERSON("P", 5, false),
    ENQUIRY("ENQ", 4, true),
    HOUSEHOLD("FC", 4, false),
    CHILD("CH", 4, false),
    PLACEMENT("PL", 5, false),
    REFERRAL("REF", 4, true),
    PROVIDER("PR", 4, false);

    private final String prefix;
    private final int digits;
    private final boolean byYear;

    SubjectKind(String prefix, int digits, boolean byYear) {
        this.prefix = prefix;
        this.digits = digits;
        this.byYear = byYear;
    }

    String series(int year) {
        return byYear ? prefix + "-" + year : prefix;
    }

    int digits() {
        return digits;
    }
}
