package hearth.matching;

/** What matching asks about a household besides the fields of the record; the names are the keys of the store's answers. */
public enum HomeQuestion {
    SMOKING("Somebody smokes"),
    PETS("Pets"),
    STEP_FREE("Step-free"),
    HOIST("Hoist"),
    GROUND_FLOOR("Bedroom on the ground floor"),
    SCHOOL_RUN("Minutes the carers would drive to a school"),
    SUPPORT_PLAN("How the home will meet culture, faith and language"),
    LIMITS("What the carers say they could not do");

    private final String label;

    HomeQuestion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
