package hearth.recruitment;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reading enquiries: the list, one of them, and which are known already. */
public final class Enquiries {
    public static final Listing<Enquiry> LISTING = new Listing<>(
            "enquiries",
            Right.SEE_RECRUITMENT,
            Enquiry.FIELDS,
            Enquiry.class,
            EnquiryStore.ON_DAY,
            "received desc, id desc");

    private Enquiries() {}

    /**
     * One as it stands on a day.
     *
     * @throws Mendable where it was not received by then
     */
    public static Enquiry get(Handle h, EnquiryId id, LocalDate day) {
        return EnquiryStore.find(h, id, day)
                .orElseThrow(() -> new Mendable("That enquiry had not been received by then."));
    }

    /** Which enquiries are known by these keys (of {@link EnquiryIntake#key}), also as they were before a correction. */
    public static Map<String, EnquiryId> known(Handle h, Collection<String> keys) {
        return EnquiryStore.known(h, keys);
    }
}
