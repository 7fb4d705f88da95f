package hearth.exchange.workbook;

import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.reports.CostByType;
import hearth.reports.Figure;
import hearth.reports.Measure;
import hearth.reports.MonthlySummary;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every figure of the month, beside last month, last year and what was wanted. */
final class SummaryTab {
    static final String NAME = "Summary";
    private static final List<Column> COLUMNS = List.of(
            Column.text("Measure", 34),
            Column.money("This month"),
            Column.money("Last month"),
            Column.money("Same month last year"),
            Column.money("Year to date"),
            Column.number("Target to date"),
            Column.number("Full-year target"),
            Column.money("Forecast for year end"),
            Column.text("Status", 24),
            Column.text("Note", 30));
    /** Measures of which more is better; of the others with a target less is. */
    private static final Set<String> MORE = Set.of(
            "enquiries",
            "initial_visits",
            "applications",
            "approvals",
            "approved_places",
            "net_households",
            "carers_approved",
            "net_carers",
            "households",
            "carers",
            "places_approved",
            "places_filled",
            "children_in_house",
            "brought_back");

    private SummaryTab() {}

    static Tab of(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Figure figure : summary.figures().all()) {
            rows.add(row(summary, figure));
        }
        var table = new Table("Summary", "", COLUMNS, rows);
        return new Tab(
                        NAME,
                        "every figure of the month",
                        List.of("Flows are counted in the month; stocks are as at its last day. Year to date is from 1"
                                + " April. Contact: " + summary.team() + ", " + summary.area() + "."),
                        table)
                .with(List.of(
                        small(summary, "enquiries", "Enquiries"),
                        small(summary, "approvals", "Approvals"),
                        small(summary, "households", "Fostering households"),
                        small(summary, "children_out_of_borough", "Children out of borough")));
    }

    private static Chart small(MonthlySummary summary, String key, String label) {
        Chart.Cells values = MonthsTab.row(summary, key);
        return new Chart(
                Chart.Kind.LINE,
                label + ", last twelve months",
                label,
                MonthsTab.months(),
                List.of(new Chart.Series(label, values)),
                true);
    }

    private static List<@Nullable Object> row(MonthlySummary summary, Figure figure) {
        YearMonth month = summary.month();
        Measure measure = figure.measure();
        return Rows.row(
                measure.label(),
                Numbers.of(figure, figure.value(), month),
                Numbers.of(figure, figure.lastMonth(), month.minusMonths(1)),
                Numbers.of(figure, figure.lastYear(), month.minusYears(1)),
                measure.flow() ? Numbers.toDate(figure, month) : null,
                Numbers.wanted(measure, figure.targetToDate()),
                Numbers.wanted(measure, figure.target()),
                forecast(summary, figure),
                status(figure, month),
                figure.value() == null ? "Not known: population not entered" : note(measure));
    }

    private static String note(Measure measure) {
        return measure.flow() ? "" : "On the last day";
    }

    /** What the year comes to if it goes on as it has; costs by the prices of the homes that are open now. */
    private static @Nullable Object forecast(MonthlySummary summary, Figure figure) {
        Measure measure = figure.measure();
        Long toDate = figure.yearToDate();
        if (toDate == null || measure.key().equals("cost_out_of_borough")) {
            return null;
        }
        if (measure.unit() == Measure.Unit.MONEY) {
            return new Money(summary.costs().stream()
                    .filter(c -> measure.key().equals("cost_total")
                            || measure.key().equals("cost_" + c.kind().code()))
                    .mapToLong(CostByType.Line::forecast)
                    .sum());
        }
        long gone = ChronoUnit.MONTHS.between(FinancialYear.of(summary.month()).firstMonth(), summary.month()) + 1;
        return new Table.Derived(
                Math.round(toDate * 12.0 / gone), List.of(Numbers.toDate(measure.key(), summary.month())));
    }

    private static @Nullable Object status(Figure figure, YearMonth month) {
        Long wanted = figure.targetToDate();
        Long reached = figure.measure().flow() ? figure.yearToDate() : figure.value();
        if (wanted == null || reached == null) {
            return "";
        }
        long ahead = reached - wanted;
        String by = figure.measure().unit() == Measure.Unit.MONEY
                ? new Money(Math.abs(ahead)).toString()
                : String.valueOf(Math.abs(ahead));
        String words = ahead == 0
                ? "On target"
                : MORE.contains(figure.key())
                        ? (ahead > 0 ? "Ahead of target by " : "Behind target by ") + by
                        : (ahead > 0 ? "Above target by " : "Below target by ") + by;
        String cell = figure.measure().flow() ? Numbers.toDate(figure.key(), month) : figure.key() + "@" + month;
        return new Table.Derived(words, List.of(cell));
    }
}
