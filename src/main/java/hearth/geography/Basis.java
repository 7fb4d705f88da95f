package hearth.geography;

/** On what an authority rests: the better it is, the earlier it stands. */
public enum Basis {
    /** A person has said so, with a reason. */
    CONFIRMED("confirmed"),
    POSTCODE("full postcode"),
    /** The outcode and the next figure, such as WN5 9. */
    SECTOR("postcode sector"),
    /** The part before the space, such as WN5. */
    OUTCODE("postcode district");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is worked out from less than the full postcode. */
    public boolean guessed() {
        return this == SECTOR || this == OUTCODE;
    }
}
