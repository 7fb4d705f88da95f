package hearth.matching;

/** What matching asks about a child besides the fields of the record; the names are the keys of the store's answers. */
public enum ChildQuestion {
    ONLY_CHILD("Must be the only child"),
    YOUNGEST("Must be the youngest child"),
    OLDEST("Must be the oldest child"),
    NO_YOUNGER("No younger children"),
    BARS_SHARING("History bars sharing a bedroom"),
    STEP_FREE("Needs a step-free home"),
    HOIST("Needs a hoist"),
    GROUND_FLOOR("Needs a bedroom on the ground floor"),
    MEDICAL("Medical need that carers must be trained for"),
    PET_ALLERGY("Allergic to a pet"),
    RESPIRATORY("Respiratory illness"),
    LANGUAGE("Language"),
    RELIGION("Religion"),
    HERITAGE("Culture and heritage");

    private final String label;

    ChildQuestion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
