package hearth.children;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about the families of children in care. */
final class FamilyStore {
    private FamilyStore() {}

    static List<Families.Relative> of(Handle h, LocalDate day) {
        return h.createQuery("""
            with here as (
              select child_id, home_postcode from period_of_care
               where starts_on <= :day and (ends_on is null or ends_on > :day))
            select c.id as child, c.last_name as name, p.home_postcode as postcode, 'the home the child came from' as how
              from here p join child c on c.id = p.child_id where c.last_name is not null and p.home_postcode is not null
            union all
            select p.child_id, f.with_whom, null, 'family time with them' from here p join family_time f on f.child_id = p.child_id
             where f.starts_on <= :day and (f.ends_on is null or f.ends_on > :day)
            union all
            select p.child_id, trim(coalesce(o.first_name, '') || ' ' || o.last_name), null, 'the child must not live with them'
              from here p join must_not_live_with m on m.child_id = p.child_id join person o on o.id = m.other_person_id
             where m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)\
            """)
                .bind("day", day)
                .mapTo(Families.Relative.class)
                .list();
    }
}
