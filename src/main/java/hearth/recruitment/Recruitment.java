package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.EnquiryId;

/** What officers do with enquiries. */
public final class Recruitment {
    private final EnquiryIntake intake;

    public Recruitment(EnquiryIntake intake) {
        this.intake = intake;
    }

    /** Logs a new one. */
    public EnquiryId log(Session session, NewEnquiry enquiry) {
        return session.write(Right.EDIT_RECRUITMENT, "log an enquiry", tx -> intake.add(tx, enquiry));
    }
}
