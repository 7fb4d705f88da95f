package hearth.matching;

/**
 * A home that no rule bars, in the order of the points.
 *
 * @param band homes whose ranges overlap, directly or through others, share one: A, B, C
 * @param rank 1 for the first; homes with the same range have the same
 */
public record Ranked(Entry entry, Points points, String band, int rank) {}
