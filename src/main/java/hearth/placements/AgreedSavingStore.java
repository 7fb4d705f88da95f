package hearth.placements;

import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about what finance agreed that a home saves. */
final class AgreedSavingStore {
    private AgreedSavingStore() {}

    /** An agreement as stored. */
    public record Line(long id, LocalDate agreedOn, int version) {}

    /** That of the saving from a day on. */
    static Optional<Line> from(Handle h, PlacementId home, LocalDate day) {
        return h.createQuery(
                        "select id, agreed_on, version from saving_agreement where placement_id = :id and from_on ="
                                + " :day")
                .bind("id", home)
                .bind("day", day)
                .mapTo(Line.class)
                .findOne();
    }
}
