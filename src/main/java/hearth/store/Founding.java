package hearth.store;

/**
 * What a new store starts with.
 *
 * @param authority code of the council, such as E08000010
 * @param team the team's name
 * @param user the first user
 * @param invented whether everything in it is invented, for good
 * @param cost what a guess at a password costs
 */
public record Founding(String authority, String team, String user, boolean invented, KeyCost cost) {}
