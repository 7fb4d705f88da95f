package hearth.common;

/** The id of somebody who does the work, user of Hearth or not. */
public record WorkerId(long value) implements Id {}
