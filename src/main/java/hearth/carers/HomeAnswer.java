package hearth.carers;

import hearth.common.Known;
import hearth.common.Reply;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question about a home, on a day; the latest counts.
 *
 * @param key of a {@link HomeQuestion}
 * @param source who says so
 */
public record HomeAnswer(
        long id,
        String key,
        Known state,
        @Nullable String value,
        LocalDate asOf,
        @Nullable String source,
        @Nullable String note) {
    public Reply reply() {
        return new Reply(state, value, false);
    }
}
