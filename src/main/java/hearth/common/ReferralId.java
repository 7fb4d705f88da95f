package hearth.common;

/** The id of a request for a home. */
public record ReferralId(long value) implements SubjectId {}
