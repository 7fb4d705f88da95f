package hearth.reports;

import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.geography.Geography;
import hearth.store.Reading;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All figures of a month: as the store has them now or, given the past, as they were known then. */
public final class Figures {
    private final YearMonth month;
    private final String authority;
    private final Map<String, Figure> byKey;

    private Figures(YearMonth month, String authority, Map<String, Figure> byKey) {
        this.month = month;
        this.authority = authority;
        this.byKey = byKey;
    }

    /** The directory of postcodes says whether a place where a child must not live touches the way back. */
    public static Figures of(Reading store, Geography geography, YearMonth month) {
        return store.read(h -> of(h, geography, month));
    }

    /** The same with a handle at hand. */
    public static Figures of(Handle h, Geography geography, YearMonth month) {
        return of(h, geography, month, key -> true);
    }

    /** Only those whose key is wanted: what nobody asks for is not counted. */
    static Figures of(Handle h, Geography geography, YearMonth month, Predicate<String> wanted) {
        var months = new Months(month);
        var tally = new Tally(months);
        for (MeasureGroup group : Measures.GROUPS) {
            if (group.measures().stream().map(Measure::key).anyMatch(wanted)) {
                tally.start(group.measures());
                group.count(h, tally);
            }
        }
        if (wanted.test(ToReturn.KEY)) {
            ToReturn.count(h, geography, tally);
        }
        Map<String, Target> targets = Targets.in(h, month);
        var figures = new LinkedHashMap<String, Figure>();
        for (Measure measure :
                Measures.all().stream().filter(m -> wanted.test(m.key())).toList()) {
            Target target = targets.get(measure.key());
            figures.put(
                    measure.key(),
                    Figure.of(
                            measure,
                            tally.of(measure.key()),
                            months.aprilIndex(),
                            target == null ? null : (Long) target.value(),
                            target == null ? null : (Long) target.by(month)));
        }
        return new Figures(month, CouncilStore.authority(h), figures);
    }

    public YearMonth month() {
        return month;
    }

    /** Code of the council. */
    public String authority() {
        return authority;
    }

    public List<Figure> all() {
        return List.copyOf(byKey.values());
    }

    /**
     * The figure of a key.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Figure get(String key) {
        Figure figure = byKey.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("No such measure: " + key);
        }
        return figure;
    }

    /** This month's number of a key, 0 where it is not known. */
    public long value(String key) {
        Long value = get(key).value();
        return value == null ? 0 : value;
    }

    /** As other programs read them: key to month, lastMonth, yearToDate and so on. */
    public Map<String, Map<String, @Nullable Object>> plain() {
        var plain = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        byKey.forEach((key, figure) -> plain.put(key, figure.plain()));
        return plain;
    }
}
