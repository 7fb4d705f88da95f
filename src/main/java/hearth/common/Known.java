package hearth.common;

/** What became of a question: it was answered, the answer is "none", nobody knows, or nobody asked. */
public enum Known {
    KNOWN("Known"),
    NONE("None"),
    UNKNOWN("Not known"),
    NOT_ASKED("Not asked");

    private final String label;

    Known(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
