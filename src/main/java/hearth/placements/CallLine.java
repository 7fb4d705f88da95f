package hearth.placements;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.SubjectId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carers or a provider to be rung for a request.
 *
 * @param sort our own carers, an agency, children's homes or another council
 * @param free how many places are free today; 0 where they are held for this request; null of a provider, who must be asked
 * @param fits whether the places and the ages of the terms fit the children, as far as they are recorded: all of them where they are brothers
 *     and sisters, else one of them
 * @param pickedUp the last day on which they said yes or no to any request
 * @param asked what is written down of them for this request, null where they were not rung
 * @param held what is held there for this request
 * @param quoted the weekly price a provider named last, also with a no; null for whoever may not see costs
 * @param also what they said today when they were rung for others
 */
public record CallLine(
        SubjectId whom,
        String reference,
        String name,
        String sort,
        @Nullable String area,
        @Nullable Integer free,
        @Nullable String ages,
        boolean fits,
        String phones,
        @Nullable LocalDate pickedUp,
        Referral.@Nullable Asked asked,
        List<Hold> held,
        @Nullable WeeklyRate quoted,
        String also) {
    /** Its columns; what was named last is one for those who may see costs. */
    public static List<Field<CallLine>> fields(boolean costs) {
        return costs
                ? ALL
                : ALL.stream().filter(f -> !f.name().equals("quoted")).toList();
    }

    private static final List<Field<CallLine>> ALL = List.of(
            Field.of("name", "Who", Kind.NAME, CallLine::name),
            Field.of("phones", "Telephone", Kind.TEXT, CallLine::phones),
            Field.of("said", "Said", Kind.LONG_TEXT, CallLine::said),
            Field.of("sort", "What", Kind.TEXT, CallLine::sort),
            Field.of(
                    "free",
                    "Free",
                    Kind.NUMBER,
                    c -> c.free() == null ? null : (Long) c.free().longValue()),
            Field.of("ages", "Ages", Kind.TEXT, CallLine::ages),
            Field.of("fits", "Fits terms", Kind.FLAG, CallLine::fits),
            Field.of("quoted", "Last price", Kind.WEEKLY_RATE, CallLine::quoted),
            Field.of("also", "Rung for others today", Kind.TEXT, CallLine::also),
            Field.of("area", "Area", Kind.TEXT, CallLine::area),
            Field.of("picked_up", "Last picked up", Kind.DATE, CallLine::pickedUp),
            Field.of("reference", "Reference", Kind.REFERENCE, CallLine::reference));

    /** What came of the last call; null where they were not rung, or an offer was taken back. */
    public Calls.@Nullable Call call() {
        if (asked == null) {
            return null;
        }
        if (asked.ringBack() != null) {
            return Calls.Call.RING_BACK;
        }
        return asked.answer() == null
                ? null
                : switch (asked.answer()) {
                    case "OFFER" -> Calls.Call.YES;
                    case "DECLINE" -> Calls.Call.NO;
                    case "NO_REPLY" -> Calls.Call.NO_ANSWER;
                    default -> null;
                };
    }

    /** What they said, in words; empty where they were not rung. */
    public String said() {
        if (!held.isEmpty()) {
            return "Held " + held.getFirst().words() + ", " + held.getFirst().owner();
        }
        if (asked == null) {
            return "";
        }
        if (asked.answer() == null) {
            return asked.ringBack() == null ? "Asked" : "Ring back " + asked.ringBack();
        }
        String price = asked.weeklyPence() == null ? "" : ", " + asked.weeklyPence();
        return switch (asked.answer()) {
            case "OFFER" -> "Yes" + price;
            case "DECLINE" -> (asked.why() == null ? "No" : "No: " + asked.why()) + price;
            case "WITHDRAWN" -> "Offer taken back";
            default -> "No answer";
        };
    }
}
