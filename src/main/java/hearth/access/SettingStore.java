package hearth.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about settings. */
final class SettingStore {
    private SettingStore() {}

    static Optional<String> value(Handle h, String key, LocalDate day) {
        return h.createQuery("""
            select value from setting where key = :key and starts_on <= :day
             order by starts_on desc limit 1\
            """)
                .bind("key", key)
                .bind("day", day)
                .mapTo(String.class)
                .findOne();
    }

    /** What was set, by the day from which it holds. */
    public record Line(
            long id,
            String key,
            LocalDate startsOn,
            String value,
            @Nullable String source,
            int version) {}

    static List<Line> lines(Handle h) {
        return h.createQuery("select rowid as id, key, starts_on, value, source, version from setting order by key,"
                        + " starts_on desc")
                .mapTo(Line.class)
                .list();
    }
}
