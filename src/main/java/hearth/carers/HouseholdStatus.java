package hearth.carers;

import hearth.common.CodeList;

/** Whether an approved household may be offered children; only an active one may. */
public enum HouseholdStatus {
    ACTIVE,
    ON_HOLD,
    SUSPENDED,
    NOTICE_GIVEN;

    public String label() {
        return CodeList.named("household-status").label(name());
    }
}
