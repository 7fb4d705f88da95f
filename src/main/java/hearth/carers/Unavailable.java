package hearth.carers;

import hearth.common.Field;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places that cannot be used for a time.
 *
 * @param id 0 while it is not stored
 * @param endsOn the first day on which they can be used again: "until 15 October" ends on the 16th
 * @param expectedEndOn the same as far as is foreseen, while nobody knows
 * @param places how many; null for every one that is unfilled
 * @param reason a code of the list "not-available"
 */
public record Unavailable(
        long id,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate expectedEndOn,
        @Nullable Integer places,
        String reason,
        @Nullable String note,
        int version) {
    public static final List<Field<Unavailable>> FIELDS = List.of(
            Field.of("from", "From", Kind.DATE, Unavailable::startsOn).required(),
            Field.of("until", "Until", Kind.DATE, Unavailable::until),
            Field.of("expected_until", "Expected until", Kind.DATE, u -> last(u.expectedEndOn())),
            Field.of("places", "Places", Kind.NUMBER, Unavailable::places),
            Field.code("reason", "Reason", "not-available", Unavailable::reason).required(),
            Field.of("note", "Note", Kind.LONG_TEXT, Unavailable::note));

    /**
     * As people say it.
     *
     * @param until the last day on which they cannot be used, null while nobody knows
     */
    public static Unavailable fromUntil(
            LocalDate from, @Nullable LocalDate until, @Nullable Integer places, String reason) {
        return new Unavailable(0, from, until == null ? null : until.plusDays(1), null, places, reason, null, 1);
    }

    /** The last day on which they cannot be used. */
    public @Nullable LocalDate until() {
        return last(endsOn);
    }

    private static @Nullable LocalDate last(@Nullable LocalDate end) {
        return end == null ? null : end.minusDays(1);
    }
}
