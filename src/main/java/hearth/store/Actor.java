package hearth.store;

import hearth.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as the trail names them, and which day it is for them; nobody signed in yet has no id.
 *
 * @param user the user, or null before anybody has signed in
 */
public record Actor(@Nullable UserId user) {
    public static final Actor PROGRAM = new Actor(null);
}
