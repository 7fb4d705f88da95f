package hearth.reports;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about published figures of past years. */
final class PublishedStore {
    private PublishedStore() {}

    static List<PublishedValue> all(Handle h) {
        return h.createQuery("""
            select id, measure, year, value, source, published_on, version from published_value order by measure, year\
            """).mapTo(PublishedValue.class).list();
    }
}
