package hearth.app.window;

import hearth.access.Search;
import hearth.carers.People;
import hearth.placements.Placements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What people call records: the name of whom a record is about, a placement by that of its child; only what the user may see. */
final class Called {
    private Called() {}

    /** By the records' own ids; those without a name are left out. */
    static Map<Long, String> of(Handle h, Collection<Long> records) {
        Map<Long, Long> children = Placements.children(h, records);
        var all = new ArrayList<>(records);
        all.addAll(children.values());
        Map<Long, String> names = Search.named(h, all).stream()
                .filter(hit -> !hit.name().equals(hit.reference()))
                .collect(Collectors.toMap(Search.Hit::id, Search.Hit::name));
        var called = new HashMap<>(People.names(h, records));
        for (Long record : records) {
            String name = names.get(children.getOrDefault(record, record));
            if (name != null) {
                called.put(record, name);
            }
        }
        return called;
    }
}
