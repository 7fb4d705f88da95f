package hearth.reports;

/** Records that some figure leaves out, how many, and why. */
public record LeftOut(String what, long number, String why) {}
