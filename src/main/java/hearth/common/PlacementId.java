package hearth.common;

/** The id of a child's stay in one home. */
public record PlacementId(long value) implements SubjectId {}
