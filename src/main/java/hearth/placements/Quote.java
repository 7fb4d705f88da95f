package hearth.placements;

import hearth.common.ProviderId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A weekly price that a provider named when asked for a home, whatever they said.
 *
 * @param request reference of the request, words for one that may not be seen
 * @param answer OFFER, DECLINE and so on; null where none is written down
 */
public record Quote(LocalDate on, String request, @Nullable String answer, WeeklyRate weekly) {
    /** Those of one provider, the first first; for those who may see costs. */
    public static List<Quote> of(Handle h, ProviderId provider) {
        return QuoteStore.of(h, provider);
    }

    /** What was named on average in each quarter of a calendar year, by the quarter's first day; rounded to the penny, half up. */
    public static NavigableMap<LocalDate, WeeklyRate> byQuarter(List<Quote> quotes) {
        var sums = new TreeMap<LocalDate, List<Long>>();
        for (Quote quote : quotes) {
            LocalDate on = quote.on();
            LocalDate quarter = LocalDate.of(on.getYear(), (on.getMonthValue() - 1) / 3 * 3 + 1, 1);
            sums.computeIfAbsent(quarter, k -> new ArrayList<>())
                    .add(quote.weekly().pence());
        }
        var averages = new TreeMap<LocalDate, WeeklyRate>();
        sums.forEach((quarter, all) -> {
            long sum = all.stream().mapToLong(Long::longValue).sum();
            averages.put(quarter, new WeeklyRate((2 * sum + all.size()) / (2L * all.size())));
        });
        return averages;
    }
}
