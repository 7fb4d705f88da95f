package hearth.common;

/** The id of one human being, whatever he or she becomes. */
public record PersonId(long value) implements SubjectId {}
