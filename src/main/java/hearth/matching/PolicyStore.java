package hearth.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about policies of matching. */
final class PolicyStore {
    private PolicyStore() {}

    /** A policy as it is stored. */
    public record Stored(LocalDate startsOn, String body, String signedBy) {}

    static Optional<Stored> on(Handle h, LocalDate day) {
        return h.createQuery("select starts_on, body, signed_by from match_policy where starts_on <= :day order by"
                        + " starts_on desc limit 1")
                .bind("day", day)
                .mapTo(Stored.class)
                .findOne();
    }
}
