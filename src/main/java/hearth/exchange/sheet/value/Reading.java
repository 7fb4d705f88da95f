package hearth.exchange.sheet.value;

import org.jspecify.annotations.Nullable;

/**
 * What became of one cell: a value, or none because it is not known, or a problem; and perhaps something to say.
 *
 * @param value the typed value, or null where it is not known or cannot be read
 * @param problem why it cannot be read and how to mend it, or null
 * @param warning what was guessed or left out, or null
 */
public record Reading(
        @Nullable Object value,
        @Nullable String problem,
        @Nullable String warning) {
    public static final Reading NOT_KNOWN = new Reading(null, null, null);

    public static Reading of(Object value) {
        return new Reading(value, null, null);
    }

    public static Reading said(@Nullable Object value, String warning) {
        return new Reading(value, null, warning);
    }

    public static Reading problem(String problem) {
        return new Reading(null, problem, null);
    }

    public boolean failed() {
        return problem != null;
    }

    /** The same, with the problem told as a warning and the value left out. */
    public Reading soft() {
        return problem == null ? this : new Reading(null, null, problem + " It was left out.");
    }
}
