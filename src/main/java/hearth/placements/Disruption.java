package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The meeting after a home that ended unplanned, and what was learned from it.
 *
 * @param placementId of the home that ended
 */
public record Disruption(PlacementId placementId, LocalDate heldOn, String ledBy, String learned, int version) {
    /** Whether a home asks for such a meeting. */
    public static boolean asked(Placement home) {
        return home.endsOn() != null && home.endPlanned() == Answer.NO;
    }

    /**
     * Records or corrects it.
     *
     * @throws RuleRefused where it would have been before the home ended
     */
    public static void held(Session session, Placement home, LocalDate on, String ledBy, String learned) {
        LocalDate end = home.endsOn();
        if (end == null || on.isBefore(end)) {
            throw new RuleRefused(Refusal.at("on", "The meeting is held after the home ended."));
        }
        session.write(Right.EDIT_CHILDREN, "a disruption meeting", tx -> {
            held(tx, home.id(), on, ledBy, learned);
            return home;
        });
    }

    /** The same inside a larger transaction, of a home that has ended by that day. */
    public static void held(Tx tx, PlacementId home, LocalDate on, String ledBy, String learned) {
        Row row = Row.of("held_on", on).and("led_by", ledBy).and("learned", learned);
        of(tx.sql(), home)
                .ifPresentOrElse(
                        before -> tx.update(home, "disruption_meeting", home.value(), before.version(), row),
                        () -> tx.insert(home, "disruption_meeting", row.and("placement_id", home)));
    }

    /** A home of one of our children that ended unplanned, with no meeting recorded. */
    public record Wanted(PlacementId placementId, LocalDate endsOn) {}

    /** Those that have ended by a day, the first first. */
    public static List<Wanted> wanted(Handle h, LocalDate day) {
        return DisruptionStore.wanted(h, day);
    }

    public static Optional<Disruption> of(Handle h, PlacementId placement) {
        return DisruptionStore.of(h, placement);
    }
}
