package hearth.access;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about settings. */
final class SettingStore {
    private SettingStore() {}

    static Optional<String> value(Handle h, String key, LocalDate day) {
        return h.createQuery("""
                        select value from setting where key = :key and starts_on <= :day
                         order by starts_on desc limit 1""")
                .bind("key", key)
                .bind("day", day)
                .mapTo(String.class)
                .findOne();
    }
}
