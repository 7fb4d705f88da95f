package hearth.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that verification found not to be as it must.
 *
 * @param rule which check found it, such as TRAIL
 * @param record the reference of the record it is about, or table and row, or null for the whole store
 * @param message what is wrong, in a sentence without names
 */
public record Finding(String rule, @Nullable String record, String message) {}
