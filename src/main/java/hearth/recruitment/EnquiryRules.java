package hearth.recruitment;

import hearth.common.BritishDates;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may happen to an enquiry, and if not, why and who may decide otherwise. */
final class EnquiryRules {
    private EnquiryRules() {}

    /** What cannot be true of an enquiry whatever was done. */
    static List<Refusal> impossible(NewEnquiry enquiry) {
        var refusals = new ArrayList<Refusal>();
        if (enquiry.applicants().isEmpty()) {
            refusals.add(Refusal.at("name", "Enter the name of at least one person who enquires."));
        }
        enquiry.stages().forEach((stage, on) -> refusals.addAll(impossible(stage, on, enquiry.received())));
        if (enquiry.closing() != null && enquiry.closing().on().isBefore(enquiry.received())) {
            refusals.add(Refusal.at(
                    "closed_on",
                    "The day it was closed must be the same as or after " + BritishDates.format(enquiry.received())
                            + ", when the enquiry was received."));
        }
        return refusals;
    }

    private static List<Refusal> impossible(Stage stage, LocalDate on, LocalDate received) {
        return on.isBefore(received)
                ? List.of(Refusal.at(
                        stage.name().toLowerCase(java.util.Locale.ROOT),
                        "The day of " + stage.label() + " must be the same as or after " + BritishDates.format(received)
                                + ", when the enquiry was received."))
                : List.of();
    }
}
