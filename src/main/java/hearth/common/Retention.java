package hearth.common;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when a record must be kept at least. Nothing is destroyed by itself: a person decides then. */
public final class Retention {
    private static final int CARER_YEARS = 10;
    private static final int APPLICANT_YEARS = 3;

    private static final LocalDate PENSION_AT_67 = LocalDate.of(1960, 4, 6);
    private static final LocalDate PENSION_AT_68 = LocalDate.of(1977, 4, 6);

    private static final int CHILD_YEARS = 75;
    private static final int DIED_YEARS = 15;
    private static final int ADULT = 18;

    private Retention() {}

    /**
     * A child's case record: until the 75th anniversary of birth or, where the child died before 18, fifteen years from that day (CPPCR
     * 2010 reg 50, in substance).
     *
     * @param died null for somebody of whom no death is recorded
     */
    public static LocalDate child(LocalDate born, @Nullable LocalDate died) {
        return died != null && died.isBefore(born.plusYears(ADULT))
                ? died.plusYears(DIED_YEARS)
                : born.plusYears(CHILD_YEARS);
    }

    /**
     * The summary of an allegation: until everybody it is about has reached pension age, or for some years where that is later (National
     * Minimum Standards 2011, standard 22).
     */
    public static LocalDate allegation(LocalDate received, int years, List<LocalDate> born) {
        return born.stream()
                .map(Retention::pensionAge)
                .reduce(received.plusYears(years), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The birthday at which somebody has reached pension age; where the Pensions Acts name months, the birthday after them. */
    private static LocalDate pensionAge(LocalDate born) {
        return born.plusYears(born.isBefore(PENSION_AT_67) ? 66 : born.isBefore(PENSION_AT_68) ? 67 : 68);
    }

    /** A carer's case record and entry in the register: ten years from the end of the approval (FSR 2011 reg 32(1)). */
    public static LocalDate carer(LocalDate approvalEnded) {
        return approvalEnded.plusYears(CARER_YEARS);
    }

    /** The record of applicants who were refused or withdrew: three years from that day (FSR 2011 reg 32(3)). */
    public static LocalDate applicant(LocalDate refusedOrWithdrew) {
        return refusedOrWithdrew.plusYears(APPLICANT_YEARS);
    }
}
