package hearth.finance;

import java.time.LocalDate;

/**
 * Somebody approved by our own service, or somebody who left it.
 *
 * @param on the decision maker's day (never the panel's), the day a carer joined, or the first day somebody is no longer approved
 * @param households 1 where a household came or left, 0 where one carer of it did
 * @param places of the terms it came or left with
 */
public record Gain(
        LocalDate on,
        Way way,
        boolean left,
        long households,
        long carers,
        long places,
        boolean teenagers,
        boolean siblings,
        boolean complexNeeds,
        boolean parentAndChild) {
    /** How somebody comes to be approved. */
    public enum Way {
        MAINSTREAM("New mainstream households"),
        CONNECTED("Connected persons"),
        TRANSFER("Households coming over from another service"),
        JOINING("A second carer joining a household");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it is somebody coming that a forecast finds in the pipeline of enquiries. */
    boolean fromEnquiry() {
        return !left && (way == Way.MAINSTREAM || way == Way.TRANSFER);
    }
}
