package hearth.recruitment;

import java.time.LocalDate;

/**
 * How an enquiry came to an end without an approval.
 *
 * @param reason a code of the list "enquiry-closed", or before an application the words of a reason of the team's own; after one it
 *     is one of Ofsted's AW codes
 */
public record Closing(LocalDate on, String reason, By by) {
    /** Who ended it. */
    public enum By {
        APPLICANT("Applicant"),
        SERVICE("Service"),
        DECISION("Decision");

        private final String label;

        By(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
