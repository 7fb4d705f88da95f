package hearth.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to enquire.
 *
 * @param source a code of the list "source"
 * @param detail such as which campaign or which carer told them
 * @param method a code of the list "contact-method"
 * @param previousService the service they foster for or did, if any
 * @param transfer whether they foster for it now and would come over from it
 * @param fosteredUntil the last day on which they fostered for it, where they do no more
 */
public record Origin(
        @Nullable String source,
        @Nullable String detail,
        @Nullable String method,
        @Nullable String previousService,
        boolean transfer,
        @Nullable LocalDate fosteredUntil) {
    public static Origin of(@Nullable String source) {
        return new Origin(source, null, null, null, false, null);
    }
}
