package hearth.exchange.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that was done.
 *
 * @param reference such as IMP-0007, by which it is undone
 * @param by who did it
 * @param files their names
 * @param created how many rows made a record
 * @param updated how many rows changed one
 */
public record Batch(
        String reference,
        Instant doneAt,
        String by,
        boolean undone,
        @Nullable String files,
        int created,
        int updated) {}
