package hearth.access;

import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;

/** What a record is about, and how its references begin. */
public enum SubjectKind {
    PERSON("P", 5, false, Right.SEE_CARERS, Right.EDIT_CARERS),
    ENQUIRY("ENQ", 4, true, Right.SEE_RECRUITMENT, Right.EDIT_RECRUITMENT),
    HOUSEHOLD("FC", 4, false, Right.SEE_CARERS, Right.EDIT_CARERS),
    CHILD("CH", 4, false, Right.SEE_CHILDREN, Right.EDIT_CHILDREN),
    PLACEMENT("PL", 5, false, Right.SEE_CHILDREN, Right.EDIT_CHILDREN),
    REFERRAL("REF", 4, true, Right.SEE_CHILDREN, Right.EDIT_CHILDREN),
    CONCERN("CON", 4, true, Right.SEE_CONCERNS, Right.EDIT_CONCERNS),
    PROVIDER("PR", 4, false, Right.SEE_CHILDREN, Right.EDIT_CHILDREN);

    private final String prefix;
    private final int digits;
    private final boolean byYear;
    private final Right right;
    private final Right change;

    SubjectKind(String prefix, int digits, boolean byYear, Right right, Right change) {
        this.prefix = prefix;
        this.digits = digits;
        this.byYear = byYear;
        this.right = right;
        this.change = change;
    }

    /** What kind of record an id belongs to. */
    public static SubjectKind of(SubjectId id) {
        return switch (id) {
            case PersonId x -> PERSON;
            case EnquiryId x -> ENQUIRY;
            case HouseholdId x -> HOUSEHOLD;
            case ChildId x -> CHILD;
            case PlacementId x -> PLACEMENT;
            case ReferralId x -> REFERRAL;
            case ConcernId x -> CONCERN;
            case ProviderId x -> PROVIDER;
        };
    }

    /** What it takes to see one. */
    public Right right() {
        return right;
    }

    /** What it takes to change one. */
    public Right change() {
        return change;
    }

    String series(int year) {
        return byYear ? prefix + "-" + year : prefix;
    }

    int digits() {
        return digits;
    }
}
