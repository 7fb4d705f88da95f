package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household to be rung for a request.
 *
 * @param free how many places are free today; 0 where they are held for this request
 * @param fits whether the places and the ages of the terms fit the children, as far as they are recorded
 * @param pickedUp the last day on which they said yes or no to any request
 * @param asked what is written down of them for this request, null where they were not rung
 * @param held what is held there for this request
 */
public record CallLine(
        HouseholdId household,
        String reference,
        String name,
        @Nullable String area,
        int free,
        @Nullable String ages,
        boolean fits,
        String phones,
        @Nullable LocalDate pickedUp,
        Referral.@Nullable Asked asked,
        List<Hold> held) {
    public static final List<Field<CallLine>> FIELDS = List.of(
            Field.of("name", "Carers", Kind.NAME, CallLine::name),
            Field.of("phones", "Telephone", Kind.TEXT, CallLine::phones),
            Field.of("said", "Said", Kind.LONG_TEXT, CallLine::said),
            Field.of("free", "Free", Kind.NUMBER, c -> (long) c.free()),
            Field.of("ages", "Ages", Kind.TEXT, CallLine::ages),
            Field.of("fits", "Fits terms", Kind.FLAG, CallLine::fits),
            Field.of("area", "Area", Kind.TEXT, CallLine::area),
            Field.of("picked_up", "Last picked up", Kind.DATE, CallLine::pickedUp),
            Field.of("reference", "Reference", Kind.REFERENCE, CallLine::reference));

    /** What they said, in words; empty where they were not rung. */
    public String said() {
        if (!held.isEmpty()) {
            LocalDate until = held.getFirst().endsOn();
            return "Held" + (until == null ? "" : " until " + BritishDates.format(until)) + ", "
                    + held.getFirst().owner();
        }
        if (asked == null) {
            return "";
        }
        if (asked.answer() == null) {
            return asked.ringBack() == null ? "Asked" : "Ring back " + asked.ringBack();
        }
        return switch (asked.answer()) {
            case "OFFER" -> "Yes";
            case "DECLINE" -> asked.declineReason() == null ? "No" : "No: " + asked.declineReason();
            case "WITHDRAWN" -> "Offer taken back";
            default -> "No answer";
        };
    }
}
