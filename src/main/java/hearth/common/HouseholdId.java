package hearth.common;

/** The id of a fostering household. */
public record HouseholdId(long value) implements SubjectId {}
