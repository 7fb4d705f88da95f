package hearth.access;

import hearth.common.SubjectId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due, worked out from what is recorded and never stored.
 *
 * @param kind what it is, such as REVIEW; with the record and the day it makes the {@link #key} under which a person's mark is kept
 * @param about the record it is about
 * @param reference that record's reference
 * @param owner who has it to do, or null where nobody is named
 * @param day the last day on which it is in time
 * @param what what is to be done, in a few words
 * @param basis the rule it comes from, in words
 */
public record Due(
        String kind,
        SubjectId about,
        String reference,
        @Nullable String owner,
        LocalDate day,
        String what,
        String basis) {
    public String key() {
        return kind + "|" + about.value() + "|" + day;
    }

    /** Days past its day; 0 on the day itself and before. */
    public long overdueDays(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
