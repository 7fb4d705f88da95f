package hearth.exchange.workbook;

import hearth.reports.Figure;
import hearth.reports.MonthlySummary;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every figure for the last twelve months: where every chart over time draws from. */
final class MonthsTab {
    static final String NAME = "Months";
    private static final String TABLE = "Months";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private MonthsTab() {}

    static Tab of(MonthlySummary summary) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Measure", 34));
        for (int i = 11; i >= 0; i--) {
            columns.add(new Column(MONTH.format(summary.month().minusMonths(i)), 13, true));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Figure figure : summary.figures().all()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(figure.measure().label());
            for (int i = 0; i < 12; i++) {
                YearMonth month = summary.month().minusMonths(11 - i);
                row.add(Numbers.of(figure, figure.trend().get(i), month));
            }
            rows.add(row);
        }
        return new Tab(NAME, "every figure, the last twelve months", List.of(), new Table(TABLE, "", columns, rows));
    }

    /** The twelve numbers of a figure. */
    static Chart.Cells row(MonthlySummary summary, String key) {
        List<String> keys = summary.figures().all().stream().map(Figure::key).toList();
        return Chart.Cells.along(NAME, TABLE, keys.indexOf(key), 1, 12);
    }

    static Chart.Cells months() {
        return Chart.Cells.headings(NAME, TABLE, 1, 12);
    }
}
