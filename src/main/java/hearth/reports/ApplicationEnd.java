package hearth.reports;

import hearth.common.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which applications ended in a period.
 *
 * @param share of the completed ones, 0 to 1; null for those in progress, and where none was completed
 */
public record ApplicationEnd(
        String how, long number, @Nullable Double share) {
    /** Of enquiries as they stood on the last day of the period. */
    static List<ApplicationEnd> of(List<Road> roads, Period period) {
        long approved = 0;
        long applicants = 0;
        long service = 0;
        long refused = 0;
        long open = 0;
        for (Road road : roads) {
            LocalDate ended = road.approved() != null ? road.approved() : road.closedOn();
            if (road.application() == null) {
                continue;
            }
            if (ended == null) {
                open++;
            } else if (period.contains(ended)) {
                String by = Objects.requireNonNullElse(road.closedBy(), "");
                if (road.approved() != null) {
                    approved++;
                } else if (by.equals("DECISION")) {
                    refused++;
                } else if (by.equals("SERVICE")) {
                    service++;
                } else {
                    applicants++;
                }
            }
        }
        long completed = approved + applicants + service + refused;
        var ends = new ArrayList<ApplicationEnd>();
        ends.add(end("Approved", approved, completed));
        ends.add(end("Withdrawn by the applicants", applicants, completed));
        ends.add(end("Withdrawn by the service", service, completed));
        ends.add(end("Not approved", refused, completed));
        ends.add(end("Completed", completed, completed));
        ends.add(new ApplicationEnd("In progress on the last day", open, null));
        return ends;
    }

    private static ApplicationEnd end(String how, long number, long completed) {
        return new ApplicationEnd(how, number, completed == 0 ? null : (Double) ((double) number / completed));
    }
}
