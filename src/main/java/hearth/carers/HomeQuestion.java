package hearth.carers;

import hearth.common.Question;

/** What is asked about a home besides the fields of the record; the names are the keys of the store's answers. */
public enum HomeQuestion implements Question {
    BEDROOMS("Bedrooms altogether", "The house", Sort.NUMBER, ""),
    STEP_FREE("Step-free", "The house", Sort.YES_NO, ""),
    GROUND_FLOOR("Bedroom on the ground floor", "The house", Sort.YES_NO, ""),
    HOIST("Hoist", "The house", Sort.YES_NO, ""),
    SMOKING("Somebody smokes", "The house", Sort.YES_NO, ""),
    PETS("Pets", "The house", Sort.SEVERAL, "pet"),
    TRANSPORT("How they get about", "Getting about", Sort.WORDS, ""),
    SCHOOL_RUN("Minutes the carers would drive to a school", "Getting about", Sort.NUMBER, ""),
    SKILLS("Skills and training", "What they can do", Sort.ROWS, ""),
    LANGUAGES("Languages besides English", "What they can do", Sort.ROWS, ""),
    FAITHS("Faiths", "What they can do", Sort.ROWS, ""),
    TRADITIONS("Traditions", "What they can do", Sort.ROWS, ""),
    SUPPORT_PLAN("How the home will meet culture, faith and language", "What they can do", Sort.WORDS, ""),
    LIMITS("What the carers say they could not do", "What they can do", Sort.ROWS, "");

    @SuppressWarnings("ImmutableEnumChecker") // a record of words alone
    private final Asked asked;

    HomeQuestion(String label, String group, Sort sort, String list) {
        asked = new Asked(label, group, sort, list);
    }

    @Override
    public Asked asked() {
        return asked;
    }
}
