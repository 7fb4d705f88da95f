package hearth.matching.waiting;

import hearth.common.ChildId;
import hearth.common.Postcode;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The SQL about who waits, besides what the rules ask. */
final class AllWaitingStore {
    private AllWaitingStore() {}

    /** Where children come from: the first half of the postcode of their home when care began, so that nobody can be found by it. */
    static Map<ChildId, String> areas(Handle h) {
        Map<ChildId, String> areas = new HashMap<>();
        h.createQuery("""
            select child_id as child, home_postcode as postcode from period_of_care
             where home_postcode is not null order by starts_on\
            """)
                .mapTo(Lived.class)
                .forEach(lived ->
                        Postcode.parse(lived.postcode()).ifPresent(p -> areas.put(lived.child(), p.outcode())));
        return areas;
    }

    /** Where a child lived. */
    public record Lived(ChildId child, String postcode) {}
}
