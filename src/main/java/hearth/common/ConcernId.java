package hearth.common;

/** The id of an allegation, a concern about standards of care or a complaint. */
public record ConcernId(long value) implements SubjectId {}
