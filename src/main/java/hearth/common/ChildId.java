package hearth.common;

/** The id of a child. */
public record ChildId(long value) implements SubjectId {}
