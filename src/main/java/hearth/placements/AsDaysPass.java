package hearth.placements;

import hearth.access.Session;

/**
 * What comes about by itself as days pass: beds that were held until a time are free again, and a planned home has become the
 * child's. Whoever enters asks for this first, so nobody has to be there on the day.
 */
public final class AsDaysPass {
    private AsDaysPass() {}

    /** Writes down what has come about; how many things. */
    public static int of(Session session) {
        return Holds.lapse(session) + Referrals.arrived(session);
    }
}
