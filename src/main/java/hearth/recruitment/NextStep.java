package hearth.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen next, and on which day.
 *
 * @param what in a few words
 * @param stage the stage it begins, where it begins one
 */
public record NextStep(
        String what, @Nullable Stage stage, @Nullable LocalDate on) {}
