package hearth.matching;

/** How a home that a rule bars could lawfully be used after all. */
public enum WayRound {
    NONE("No way round"),
    FREE_LATER("Free later"),
    TERMS("Change of terms"),
    EXEMPTION("Exemption from the usual fostering limit"),
    DECISION("A named person decides"),
    ASSESSMENT("Together-or-apart assessment"),
    ADAPTATION("Adaptation"),
    TRAINING("Training"),
    ASK("Ask the carers or the worker"),
    REVIEW("A review");

    private final String label;

    WayRound(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
