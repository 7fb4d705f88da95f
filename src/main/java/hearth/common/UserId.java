package hearth.common;

/** The id of somebody who signs in to Hearth. */
public record UserId(long value) implements Id {}
