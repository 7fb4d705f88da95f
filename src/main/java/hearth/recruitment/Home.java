package hearth.recruitment;

import hearth.common.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Where those who enquire live.
 *
 * @param postcode as much of it as they gave
 * @param tenure own, rent or other, in their words; never a bar
 */
public record Home(
        @Nullable String address,
        @Nullable String postcode,
        Answer spareBedroom,
        @Nullable String tenure) {
    public static Home at(@Nullable String postcode) {
        return new Home(null, postcode, Answer.UNKNOWN, null);
    }
}
