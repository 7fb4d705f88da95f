package hearth.store;

/**
 * Whose store this is.
 *
 * @param ownAuthority code of the council
 * @param team the team's name
 * @param invented whether all of it is invented
 */
public record StoreInfo(String ownAuthority, String team, boolean invented) {}
