package hearth.access;

import hearth.common.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, with the roles they hold.
 *
 * @param worksAs the worker they are, by whose name enquiries, carers and what falls due are theirs; null while nobody has said
 */
public record Account(
        UserId id, String name, Set<Role> roles, @Nullable Worker worksAs) {
    /** By what name something is theirs. */
    public Optional<String> officer() {
        return Optional.ofNullable(worksAs).map(Worker::name);
    }
}
