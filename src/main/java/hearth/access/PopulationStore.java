package hearth.access;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about how many children live in a council's area. */
final class PopulationStore {
    private PopulationStore() {}

    static List<Population.Published> all(Handle h, String authority) {
        return h.createQuery("""
            select year, published_on, aged_0_17 as children, source from population
             where authority_code = :authority order by published_on desc\
            """)
                .bind("authority", authority)
                .mapTo(Population.Published.class)
                .list();
    }
}
