package hearth.geography;

/** In or outside the boundary of the responsible authority (SSDA903 PL_LOCATION), or not known; distance has no part in it. */
public enum Location {
    IN("In"),
    OUT("Out"),
    UNKNOWN("Not known");

    private final String label;

    Location(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
