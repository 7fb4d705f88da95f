package hearth.recruitment;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about a team's own reasons for closing enquiries. */
final class ClosingReasonStore {
    private ClosingReasonStore() {}

    /** One that is offered: a code of the list, or words of the team's own. */
    public record Stored(long id, String reason, int version) {}

    static List<String> ever(Handle h) {
        return h.createQuery("select reason from closing_reason group by reason order by max(id)")
                .mapTo(String.class)
                .list();
    }

    /** Those offered now, in their order; none while a team has Hearth's. */
    static List<Stored> all(Handle h) {
        return h.createQuery(
                        "select id, reason, version from closing_reason where retired_on is null order by position, id")
                .mapTo(Stored.class)
                .list();
    }
}
