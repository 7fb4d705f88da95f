package hearth.access;

import hearth.common.SubjectId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due: worked out from what is recorded and never stored, or a {@link Task} that somebody wrote down.
 *
 * @param kind what it is, such as REVIEW; with the record and the day it makes the {@link #key} under which a person's mark is kept
 * @param about the record it is about; null only for a task about no record
 * @param reference that record's reference, empty where there is none
 * @param owner who has it to do, or null where nobody is named
 * @param day the last day on which it is in time
 * @param what what is to be done, in a few words
 * @param basis the rule it comes from, in words
 * @param task the task that somebody wrote down, or null
 */
public record Due(
        String kind,
        @Nullable SubjectId about,
        String reference,
        @Nullable String owner,
        LocalDate day,
        String what,
        String basis,
        @Nullable Long task) {
    /** Something worked out about a record. */
    public Due(
            String kind,
            SubjectId about,
            String reference,
            @Nullable String owner,
            LocalDate day,
            String what,
            String basis) {
        this(kind, about, reference, owner, day, what, basis, null);
    }

    public String key() {
        return task != null ? kind + "|" + task : kind + "|" + (about == null ? "" : about.value()) + "|" + day;
    }

    /** What is to be done, with the record it is about. */
    public String words() {
        return reference.isEmpty() ? what : what + ", " + reference;
    }

    /** Days past its day; 0 on the day itself and before. */
    public long overdueDays(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
