package hearth.matching;

import java.util.Locale;

/** What a rule says of a home for a child, the worst first. */
public enum State {
    FAIL("Not possible"),
    UNKNOWN("Not known"),
    DECISION("Needs a decision"),
    PASS("Passes");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As other programs read it: fail, unknown, decision, pass. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public State worse(State other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
