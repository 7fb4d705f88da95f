package hearth.matching;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about policies of matching. */
final class PolicyStore {
    private PolicyStore() {}

    /** A policy as it is stored; when, why and with what effect it was signed is not known of the oldest. */
    public record Stored(
            LocalDate startsOn,
            String body,
            String signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String reason,
            @Nullable String effect) {}

    /** All, the latest first. */
    static List<Stored> all(Handle h) {
        return h.createQuery("select starts_on, body, signed_by, signed_on, reason, effect from match_policy"
                        + " order by starts_on desc")
                .mapTo(Stored.class)
                .list();
    }
}
