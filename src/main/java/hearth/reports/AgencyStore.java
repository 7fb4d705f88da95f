package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about whether a home of our own would have done. */
final class AgencyStore {
    /** What was said when a placement began. */
    record Alternative(long placementId, String answer) {}

    private AgencyStore() {}

    static List<Alternative> alternatives(Handle h, LocalDate day) {
        return h.createQuery("""
            select p.id as placement_id, p.in_house_alternative as answer from placement p
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)\
            """).bind("day", day).mapTo(Alternative.class).list();
    }
}
