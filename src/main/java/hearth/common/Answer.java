package hearth.common;

/** An answer to a question where "no", "nobody knows" and "nobody asked" are three different things. */
public enum Answer {
    YES("Yes"),
    NO("No"),
    UNKNOWN("Not known"),
    NOT_ASKED("Not asked");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
