package hearth.carers.concerns;

import hearth.carers.concerns.EventKind.Body;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened of which others must be told within 24 hours.
 *
 * @param child whom it happened to, by reference; null where it is about nobody in particular
 * @param concern the concern it hangs on, or null
 * @param told who was told and when, the first first
 */
public record NotifiableEvent(
        long id,
        HouseholdId household,
        EventKind kind,
        @Nullable ChildId childId,
        @Nullable String child,
        @Nullable ConcernId concern,
        Instant happenedAt,
        String happened,
        List<Told> told,
        int version) {
    /** How long there is for it (National Minimum Standards 2011, standard 29). */
    public static final Duration TIME = Duration.ofHours(24);

    public NotifiableEvent {
        told = List.copyOf(told);
    }

    /** One body that was told. */
    public record Told(Body body, Instant at, @Nullable String by) {}

    /** When the time for telling is over. */
    public Instant by() {
        return happenedAt.plus(TIME);
    }

    /** Whom nobody has told yet. */
    public List<Body> missing() {
        return kind.told().stream()
                .filter(body -> told.stream().noneMatch(t -> t.body() == body))
                .toList();
    }

    public boolean inTime(Told one) {
        return !one.at().isAfter(by());
    }

    /** Whether everybody was told, and in time. */
    public boolean keptTime() {
        return missing().isEmpty() && told.stream().allMatch(this::inTime);
    }
}
