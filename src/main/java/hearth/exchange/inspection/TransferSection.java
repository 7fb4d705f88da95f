package hearth.exchange.inspection;

import hearth.carers.transfers.Transfer;
import hearth.common.BritishDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From which service carers came over, or to which they leave, and what was done about it when. */
final class TransferSection {
    private TransferSection() {}

    static Section of(List<Transfer> transfers) {
        var rows = new ArrayList<List<String>>();
        for (Transfer t : transfers) {
            String service = Objects.requireNonNullElse(t.service(), "another service");
            rows.add(List.of(
                    (t.comingOver() ? "From " : "To ")
                            + service
                            + (t.givenUpOn() == null ? "" : ", given up " + BritishDates.format(t.givenUpOn())),
                    t.children().label(),
                    day(t.intentionOn()),
                    day(t.iroToldOn()),
                    day(t.meetingOn()),
                    day(t.referenceOn())));
        }
        return Section.table(
                "From or to another service",
                "None is recorded.",
                List.of(
                        "Service",
                        "Children with them",
                        "Notice of intention",
                        "Reviewing officer told",
                        "Transfer meeting",
                        "Reference given"),
                rows);
    }

    private static String day(@Nullable LocalDate on) {
        return on == null ? "" : BritishDates.format(on);
    }
}
