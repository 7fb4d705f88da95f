package hearth.children;

import hearth.common.Question;
import java.util.EnumSet;
import java.util.Set;

/** What is asked about a child besides the fields of the record, to judge homes by or to tell carers; the names are the keys of the store's answers. */
public enum ChildQuestion implements Question {
    APART("Somebody the child must not live with", "Safety", Sort.ROWS, ""),
    FORBIDDEN("Places where the child must not live", "Safety", Sort.ROWS, ""),
    RISKS("Risks to and from others", "Safety", Sort.ROWS, ""),
    ONLY_CHILD("Must be the only child", "Other children in the home"),
    YOUNGEST("Must be the youngest child", "Other children in the home"),
    OLDEST("Must be the oldest child", "Other children in the home"),
    NO_YOUNGER("No younger children", "Other children in the home"),
    BARS_SHARING("History bars sharing a bedroom", "The house", Sort.YES_NO, ""),
    STEP_FREE("Needs a step-free home", "The house"),
    HOIST("Needs a hoist", "The house"),
    GROUND_FLOOR("Needs a bedroom on the ground floor", "The house"),
    MEDICAL("Medical need that carers must be trained for", "Health", Sort.SEVERAL, "medical-training"),
    PET_ALLERGY("Allergic to a pet", "Health", Sort.SEVERAL, "pet"),
    RESPIRATORY("Respiratory illness", "Health", Sort.YES_NO, ""),
    DISABILITY("Disability", "Health", Sort.ONE, ""),
    MEDICATION("Medication", "Health", Sort.ONE, ""),
    ALLERGIES("Other allergies", "Health", Sort.ONE, ""),
    CAMHS("Mental health service (CAMHS)", "Health", Sort.ONE, ""),
    GP("Doctor (GP)", "Health", Sort.ONE, ""),
    LANGUAGE("Language", "Language, faith and culture", Sort.ONE, "language"),
    RELIGION("Religion", "Language, faith and culture", Sort.ONE, "faith"),
    HERITAGE("Culture and heritage", "Language, faith and culture", Sort.ONE, ""),
    IMMIGRATION("Immigration status", "Language, faith and culture", Sort.ONE, ""),
    SCHOOL("School", "School and family", Sort.ROWS, ""),
    EHCP("Education, health and care plan", "School and family", Sort.YES_NO, ""),
    TRANSPORT("How the child gets to school", "School and family", Sort.ONE, ""),
    ATTENDANCE("Attendance at school", "School and family", Sort.ONE, ""),
    FAMILY_TIME("Family time", "School and family", Sort.ROWS, ""),
    NO_CONTACT("Must have no contact with", "School and family", Sort.ONE, "");

    /** What carers are told, and no rule of matching asks. */
    private static final Set<ChildQuestion> TOLD = EnumSet.of(
            DISABILITY, MEDICATION, ALLERGIES, CAMHS, GP, IMMIGRATION, EHCP, TRANSPORT, ATTENDANCE, NO_CONTACT);

    @SuppressWarnings("ImmutableEnumChecker") // a record of words alone
    private final Asked asked;

    ChildQuestion(String label, String group) {
        this(label, group, Sort.MUST, "");
    }

    ChildQuestion(String label, String group, Sort sort, String list) {
        asked = new Asked(label, group, sort, list);
    }

    @Override
    public Asked asked() {
        return asked;
    }

    /** Whether matching judges homes by it; what it does not judge by is there to be told. */
    public boolean judged() {
        return !TOLD.contains(this);
    }

    @Override
    public boolean weighed() {
        return sort() == Sort.MUST || this == MEDICAL;
    }
}
