package hearth.common;

/** The id of whoever provides homes: ourselves, another council, an agency. */
public record ProviderId(long value) implements SubjectId {}
