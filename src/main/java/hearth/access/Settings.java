package hearth.access;

import hearth.store.Row;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** What a council has set, by day: an old month is worked out by the rule of its time. */
public final class Settings {
    private Settings() {}

    /** A whole number in force on a day; Hearth's default where the council has set none. */
    public static int number(Handle h, Setting setting, LocalDate day) {
        return Integer.parseInt(SettingStore.value(h, setting.name(), day).orElse(setting.standard()));
    }

    /** Sets it from a day on. */
    public static void set(Session session, Setting setting, LocalDate from, int value, String source) {
        session.write(
                Right.SET_TARGETS,
                "change a setting",
                tx -> tx.insert(
                        null,
                        "setting",
                        Row.of("key", setting)
                                .and("starts_on", from)
                                .and("value", String.valueOf(value))
                                .and("source", source)));
    }
}
