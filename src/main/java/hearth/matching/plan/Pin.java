package hearth.matching.plan;

/** A line that somebody has settled: this unit goes to this home. */
public record Pin(String unit, String home) {}
