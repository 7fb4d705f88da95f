package hearth.carers.concerns;

/** What a concern is; never mixed, each with outcomes of its own. */
public enum ConcernKind {
    /** A child may have come to harm: the designated officer (LADO) hears of it, perhaps section 47. */
    ALLEGATION("Allegation"),
    /** The quality of care, below any threshold of harm. */
    STANDARDS_OF_CARE("Standards of care"),
    COMPLAINT("Complaint");

    private final String label;

    ConcernKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Why a placement ends because of it: a code of the list "place-change"; null where the return has none. */
    public @org.jspecify.annotations.Nullable String placeChange() {
        return switch (this) {
            case ALLEGATION -> "ALLEG";
            case STANDARDS_OF_CARE -> "STAND";
            case COMPLAINT -> null;
        };
    }
}
