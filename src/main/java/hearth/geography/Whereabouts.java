package hearth.geography;

import hearth.common.Answer;
import hearth.common.Miles;
import org.jspecify.annotations.Nullable;

/**
 * Where a placement lies, seen from the authority responsible and from the child's home: three separate facts (boundary,
 * neighbour, miles), to be frozen on the placement with the edition that they rest on.
 *
 * @param authority the authority the placement is in, the best guess where it is only a guess; null where not known
 * @param basis on what the authority rests; null where it is not known
 * @param location in or outside the responsible authority; UNKNOWN rather than decided by a guess
 * @param adjoining whether the two authorities share a boundary; NO inside
 * @param miles straight line from the child's home, or not known
 * @param milesOut by how much that may be out where a postcode is not known in full, in whole miles; else 0
 * @param edition the directory used; null without one
 * @param words what people are told about it, in whole sentences
 */
public record Whereabouts(
        @Nullable String authority,
        @Nullable Basis basis,
        Location location,
        Answer adjoining,
        Miles miles,
        int milesOut,
        @Nullable String edition,
        String words) {
    /** Twenty miles, in tenths. */
    private static final int FAR = 200;

    /**
     * Outside the area and not in an adjoining one, which the director of children's services must approve (CPPCR 2010 reg 11);
     * miles have no part in it.
     */
    public Answer atADistance() {
        return atADistance(location, adjoining);
    }

    /**
     * The miles as they may be kept: a guess that could lie on either side of 20 miles is not known, so that nobody is counted as far or
     * near by it before the full postcode is there.
     */
    public Miles keptMiles() {
        Integer tenths = miles.tenthsOrNull();
        return tenths != null && milesOut > 0 && Math.abs(tenths - FAR) <= 10 * milesOut ? Miles.NOT_KNOWN : miles;
    }

    /** The same of facts that were frozen. */
    public static Answer atADistance(Location location, Answer adjoining) {
        return switch (location) {
            case IN -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
            case OUT ->
                switch (adjoining) {
                    case YES -> Answer.NO;
                    case NO -> Answer.YES;
                    case UNKNOWN, NOT_ASKED -> Answer.UNKNOWN;
                };
        };
    }
}
