package hearth.carers;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exemption from the usual fostering limit (Children Act 1989, Schedule 7): it names the children.
 *
 * @param id 0 while it is not stored
 * @param authority code of the council that gave it; only the one where the carers live can
 * @param endsOn the first day on which it no longer holds, null where no condition ends it
 */
public record Exemption(
        long id,
        String authority,
        LocalDate grantedOn,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String condition,
        Set<ChildId> children,
        int version) {
    public Exemption {
        children = Set.copyOf(children);
    }

    /** Whether it may be relied on: in force that day, and given by the council where the carers then live. */
    public boolean holds(LocalDate day, @Nullable String home) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day)) && authority.equals(home);
    }
}
