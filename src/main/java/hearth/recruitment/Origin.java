package hearth.recruitment;

import org.jspecify.annotations.Nullable;

/**
 * How somebody came to enquire.
 *
 * @param source a code of the list "source"
 * @param detail such as which campaign or which carer told them
 * @param method a code of the list "contact-method"
 * @param previousService the service they foster for or did, if any
 * @param transfer whether they would come over from it
 */
public record Origin(
        @Nullable String source,
        @Nullable String detail,
        @Nullable String method,
        @Nullable String previousService,
        boolean transfer) {
    public static Origin of(@Nullable String source) {
        return new Origin(source, null, null, null, false);
    }
}
