package hearth.recruitment;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about campaigns. */
final class CampaignStore {
    private CampaignStore() {}

    static List<Campaign> all(Handle h) {
        return h.createQuery("""
            select id, name, source, starts_on, ends_on, pence as cost, known_by, version
              from campaign order by starts_on desc, id desc\
            """).mapTo(Campaign.class).list();
    }
}
