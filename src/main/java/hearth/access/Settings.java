package hearth.access;

import hearth.common.LawOfItsDay;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a council has set, by day: an old month is worked out by the rule of its time. */
public final class Settings {
    private static final int MOST = 5_000;
    private static final int EARLIEST = 1990;

    private Settings() {}

    /** A whole number in force on a day; where the council has set none the law of that day, or else Hearth's default. */
    public static int number(Handle h, Setting setting, LocalDate day) {
        return SettingStore.value(h, setting.name(), day)
                .map(Integer::parseInt)
                .or(() -> LawOfItsDay.on(setting.name(), day).map(LawOfItsDay::value))
                .orElseGet(() -> Integer.parseInt(setting.standard()));
    }

    /**
     * What holds from a day on.
     *
     * @param from null for Hearth's default
     * @param source why it was set, as somebody wrote it; empty for a default
     */
    public record Value(@Nullable LocalDate from, int value, String source) {}

    /** What was ever set, the latest day first, Hearth's default last. */
    public static Map<Setting, List<Value>> all(Handle h) {
        var lines = SettingStore.lines(h);
        var all = new EnumMap<Setting, List<Value>>(Setting.class);
        for (Setting setting : Setting.values()) {
            var values = new ArrayList<Value>();
            lines.stream()
                    .filter(l -> l.key().equals(setting.name()))
                    .forEach(l -> values.add(new Value(
                            l.startsOn(), Integer.parseInt(l.value()), l.source() == null ? "" : l.source())));
            ofTheirDay(values, setting);
            values.add(new Value(null, Integer.parseInt(setting.standard()), ""));
            all.put(setting, List.copyOf(values));
        }
        return all;
    }

    /** What the law said for a time, as far as it is before everything that the council has set itself. */
    private static void ofTheirDay(List<Value> values, Setting setting) {
        LocalDate first = values.isEmpty() ? null : values.getLast().from();
        for (LawOfItsDay law : LawOfItsDay.of(setting.name()).reversed()) {
            LocalDate after = law.last().plusDays(1);
            if (first == null || after.isBefore(first)) {
                values.add(new Value(after, Integer.parseInt(setting.standard()), "as before"));
            }
            if (first == null || law.from().isBefore(first)) {
                values.add(new Value(law.from(), law.value(), law.source()));
            }
        }
    }

    /** The whole number in force on a day, of {@link #all} that was read once for many days. */
    public static int number(Map<Setting, List<Value>> all, Setting setting, LocalDate day) {
        return all.getOrDefault(setting, List.of()).stream()
                .filter(value -> value.from() == null || !value.from().isAfter(day))
                .findFirst()
                .map(Value::value)
                .orElseGet(() -> Integer.parseInt(setting.standard()));
    }

    /**
     * Sets it from a day on; what was set from that very day is replaced.
     *
     * @throws RuleRefused where the value cannot be meant
     */
    public static void set(Session session, Setting setting, LocalDate from, int value, String source) {
        int most = setting.yesOrNo() ? 1 : MOST;
        if (value < 0 || value > most) {
            throw new RuleRefused(Refusal.at("value", "Enter a whole number from 0 to %,d.".formatted(most)));
        }
        if (from.getYear() < EARLIEST || from.isAfter(session.today().plusYears(2))) {
            throw new RuleRefused(
                    List.of(Refusal.at("from", "Enter a day from 1 January " + EARLIEST + " to two years from now.")));
        }
        session.write(Right.SET_PRACTICE, "change a setting", tx -> {
            Row row = Row.of("value", String.valueOf(value)).and("source", source.isBlank() ? null : source.strip());
            return SettingStore.lines(tx.sql()).stream()
                    .filter(l -> l.key().equals(setting.name()) && l.startsOn().equals(from))
                    .findFirst()
                    .map(l -> (long) tx.update(null, "setting", l.id(), l.version(), row))
                    .orElseGet(() ->
                            tx.insert(null, "setting", row.and("key", setting).and("starts_on", from)));
        });
    }
}
