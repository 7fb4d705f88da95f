package hearth.carers;

import hearth.common.EnquiryId;
import hearth.store.Tx;
import java.time.LocalDate;

/** What else must happen when a check on somebody of an enquiry came in or was put right: what it breaks stands at once. */
@FunctionalInterface
public interface CheckCameIn {
    void cameIn(Tx tx, EnquiryId enquiry, LocalDate today);
}
