package hearth.children;

/** What a limit on where or with whom a child may live rests on. */
public enum Basis {
    COURT("A court order"),
    CARE_PLAN("The care plan"),
    RISK("An assessed risk");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
