package hearth.placements;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about homes that may be worked out anew. */
final class RecalculationStore {
    private RecalculationStore() {}

    /** The last phase of every placement that lasts, unless a person has confirmed where it lies. */
    static List<Recalculation.Frozen> open(Handle h) {
        return h.createQuery("""
            select p.id as placement_id, s.reference as placement, cs.reference as child, f.id as phase_id, f.version,
                   c.responsible_authority as responsible, pc.home_postcode as family, f.postcode, f.authority_code as authority,
                   f.location, f.adjoining, f.miles_tenths as miles, f.edition
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id
              join subject cs on cs.id = c.id
              join placement_phase f on f.id = (select x.id from placement_phase x where x.placement_id = p.id
                                                 order by x.starts_on desc limit 1)
              left join period_of_care pc on pc.id = p.period_id
             where p.ends_on is null and f.confirmed_by is null and f.postcode is not null
               and p.id not in (select id from temp.hidden_subject) and c.id not in (select id from temp.hidden_subject)
             order by p.id\
            """).mapTo(Recalculation.Frozen.class).list();
    }
}
