package hearth.access;

import hearth.common.UserId;
import java.util.Set;

/** Somebody who may sign in, with the roles they hold. */
public record Account(UserId id, String name, Set<Role> roles) {}
