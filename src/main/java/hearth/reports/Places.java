package hearth.reports;

/**
 * The places of one household on one day. Filled, less over, with not available and vacant make the approved places.
 *
 * @param approved places in the terms of approval
 * @param filled children there, and what else fills a place
 * @param over how many of them are beyond the terms
 * @param notAvailable unfilled places that cannot be used
 * @param vacant unfilled places that can
 */
record Places(int approved, int filled, int over, int notAvailable, int vacant) {
    /** Works it out; {@code blocked} places cannot be used, and none of a household that is not active can. */
    static Places of(int approved, int filled, int blocked, boolean active) {
        int over = Math.max(0, filled - approved);
        int unfilled = Math.max(0, approved - filled);
        int notAvailable = active ? Math.min(blocked, unfilled) : unfilled;
        return new Places(approved, filled, over, notAvailable, unfilled - notAvailable);
    }
}
