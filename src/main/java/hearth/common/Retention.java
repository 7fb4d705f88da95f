package hearth.common;

import java.time.LocalDate;

/** Until when a record must be kept at least. Nothing is destroyed by itself: a person decides then. */
public final class Retention {
    private static final int CARER_YEARS = 10;
    private static final int APPLICANT_YEARS = 3;

    private Retention() {}

    /** A carer's case record and entry in the register: ten years from the end of the approval (FSR 2011 reg 32(1)). */
    public static LocalDate carer(LocalDate approvalEnded) {
        return approvalEnded.plusYears(CARER_YEARS);
    }

    /** The record of applicants who were refused or withdrew: three years from that day (FSR 2011 reg 32(3)). */
    public static LocalDate applicant(LocalDate refusedOrWithdrew) {
        return refusedOrWithdrew.plusYears(APPLICANT_YEARS);
    }
}
