package hearth.access;

import hearth.common.Answer;
import hearth.common.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does the work: fostering officer, supervising or child's social worker, decision maker.
 *
 * @param qualified whether they are a qualified social worker
 * @param registration the number under which they are registered as one
 */
public record Worker(
        WorkerId id,
        String name,
        @Nullable String job,
        Answer qualified,
        @Nullable String registration,
        boolean active,
        int version) {
    /** What is known of their qualification, such as "qualified social worker, registered as SW123456"; empty where nothing is. */
    public String qualification() {
        String number = registration == null ? "" : "registered as " + registration;
        return switch (qualified) {
            case YES -> "qualified social worker" + (number.isEmpty() ? "" : ", " + number);
            case NO -> "not a qualified social worker";
            case UNKNOWN, NOT_ASKED -> number;
        };
    }

    /** The name and what is known of their qualification: by it somebody is chosen who may supervise carers. */
    public String called() {
        return qualification().isEmpty() ? name : name + ", " + qualification();
    }
}
