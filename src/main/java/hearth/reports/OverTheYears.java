package hearth.reports;

import hearth.common.FinancialYear;
import hearth.geography.Geography;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Figures year by year: as they were published for the years before the records, and as the records have them since. Only figures of
 * which something published was put are in it.
 *
 * @param years those that have anything, the first first; each by the year in which its 31 March lies
 */
public record OverTheYears(List<Integer> years, List<Line> lines) {
    /** How far back the records are asked. */
    private static final int RECORDED = 6;

    /**
     * A figure.
     *
     * @param published by year, not from these records
     * @param recorded by year, from these records; none before the first year in which they hold anything of it
     */
    public record Line(
            Measure measure, NavigableMap<Integer, PublishedValue> published, NavigableMap<Integer, Long> recorded) {}

    /**
     * Reads it.
     *
     * @param month the last one looked at: only years that are over by its end are in it
     */
    public static OverTheYears of(Handle h, Geography geography, YearMonth month) {
        Map<String, NavigableMap<Integer, PublishedValue>> published = new TreeMap<>();
        for (PublishedValue value : PublishedValues.all(h)) {
            published.computeIfAbsent(value.measure(), k -> new TreeMap<>()).put(value.year(), value);
        }
        if (published.isEmpty()) {
            return new OverTheYears(List.of(), List.of());
        }
        int last = month.getMonth() == Month.MARCH
                ? month.getYear()
                : FinancialYear.of(month).begins();
        NavigableMap<Integer, Figures> recorded = new TreeMap<>();
        for (int year = last; year > last - RECORDED; year--) {
            recorded.put(year, Figures.of(h, geography, YearMonth.of(year, Month.MARCH), published::containsKey));
        }
        var years = new TreeSet<Integer>();
        var lines = new ArrayList<Line>();
        for (Measure measure : Measures.all()) {
            NavigableMap<Integer, PublishedValue> put = published.get(measure.key());
            if (put != null) {
                NavigableMap<Integer, Long> ours = recorded(measure, recorded);
                lines.add(new Line(measure, put, ours));
                years.addAll(put.keySet());
                years.addAll(ours.keySet());
            }
        }
        return new OverTheYears(List.copyOf(years), lines);
    }

    private static NavigableMap<Integer, Long> recorded(Measure measure, NavigableMap<Integer, Figures> all) {
        var recorded = new TreeMap<Integer, Long>();
        all.forEach((year, figures) -> {
            Figure figure = figures.get(measure.key());
            Long number = measure.flow() ? figure.yearToDate() : figure.value();
            if (number != null && (number != 0 || !recorded.isEmpty())) {
                recorded.put(year, number);
            }
        });
        return recorded;
    }
}
