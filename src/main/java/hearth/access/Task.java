package hearth.access;

import hearth.common.SubjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person wrote down to be done, beside all that falls due by itself.
 *
 * @param about the record it is about, or null for none
 * @param title what is to be done, in a few words
 * @param due the last day on which it is in time
 * @param owner who has it to do
 * @param doneOn null while it is open
 */
public record Task(
        long id,
        @Nullable SubjectId about,
        String title,
        LocalDate due,
        String owner,
        @Nullable LocalDate doneOn,
        int version) {}
