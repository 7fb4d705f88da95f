package hearth.reports;

import hearth.common.FinancialYear;
import hearth.placements.outside.Returned;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The rows that the team's workbook shows of homes: who came back or stepped down, requests, stability, agencies; this financial year up
 * to a day.
 *
 * @param returned restricted children left out
 * @param restrictedReturns how many those are
 */
public record MonthDetails(
        List<Returned> returned,
        long restrictedReturns,
        List<Requests.Line> requests,
        Stability stability,
        List<AgencyUse.Line> agencies,
        List<HowFar> howFar,
        List<Requests.Declined> declined) {
    static MonthDetails of(Handle h, List<ChildAtHome> children, LocalDate day, boolean prices) {
        LocalDate from = FinancialYear.of(day).firstDay();
        List<Returned> all = Returned.between(h, from, day.plusDays(1));
        List<Returned> seen = all.stream()
                .filter(r -> !r.restricted())
                .map(r -> prices ? r : r.withoutPrices())
                .toList();
        return new MonthDetails(
                seen,
                all.size() - seen.size(),
                RequestStore.lines(h, from, day),
                Stability.of(h, children, day),
                AgencyUse.of(h, children, day),
                HowFar.of(h, children, day),
                RequestStore.declined(h, from, day));
    }
}
