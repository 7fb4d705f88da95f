package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about why places cannot be used on a day: the household's status first, then what was said, then beds in other use. */
final class PlacesOutOfUseStore {
    /** A reason and how many places it takes; null for all that are unfilled. */
    record Out(long householdId, String reason, @Nullable Integer places) {}

    private PlacesOutOfUseStore() {}

    static List<Out> onDay(Handle h, LocalDate day) {
        return h.createQuery("""
            select household_id, reason, places from (
              select s.household_id, s.status as reason, null as places, 1 as turn from approval_status_span s
               where s.status <> 'ACTIVE' and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)
              union all
              select u.household_id, u.reason, u.places, 2 from unavailability u
               where u.starts_on <= :day and (u.ends_on is null or u.ends_on > :day)
              union all
              select b.household_id, 'BED_USE', b.blocks_place, 3 from bed_use b
               where b.blocks_place = 1 and b.starts_on <= :day and (b.ends_on is null or b.ends_on > :day))
             order by household_id, turn\
            """).bind("day", day).mapTo(Out.class).list();
    }
}
