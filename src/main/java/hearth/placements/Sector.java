package hearth.placements;

/** What sort of body a provider is, with the code its placements mostly have in the return (list "place-provider"). */
public enum Sector {
    OWN("Our own", "PR1"),
    OTHER_LA("Another council", "PR2"),
    OTHER_PUBLIC("Other public body", "PR3"),
    PRIVATE("Private", "PR4"),
    VOLUNTARY("Voluntary", "PR5");

    private final String label;
    private final String providerCode;

    Sector(String label, String providerCode) {
        this.label = label;
        this.providerCode = providerCode;
    }

    public String label() {
        return label;
    }

    public String providerCode() {
        return providerCode;
    }
}
