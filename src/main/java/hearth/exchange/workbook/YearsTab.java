package hearth.exchange.workbook;

import hearth.common.Money;
import hearth.reports.Measure;
import hearth.reports.MonthlySummary;
import hearth.reports.OverTheYears;
import hearth.reports.PublishedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures year by year: published ones, marked as such, and what the records have since. */
final class YearsTab {
    static final String NAME = "Years";

    private YearsTab() {}

    /** The committee's edition has the published figures alone, which are public already. */
    static Tab of(MonthlySummary summary, Edition edition) {
        OverTheYears all = summary.years();
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Measure", 34));
        columns.add(Column.text("From", 34));
        all.years().forEach(year -> columns.add(new Column("Year to 31 March " + year, 14, true)));
        columns.add(Column.text("Source", 60));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (OverTheYears.Line line : all.lines()) {
            rows.add(row(all, line, true));
            if (edition == Edition.TEAM) {
                rows.add(row(all, line, false));
            }
        }
        return new Tab(
                NAME,
                "figures of past years as they were published, and as these records have them",
                List.of(
                        rows.isEmpty()
                                ? "No published figure of a past year was entered."
                                : "A stock is of 31 March, a flow of the twelve months before. Published figures are"
                                        + " not from these records and may count differently."),
                new Table("Years", "", columns, rows));
    }

    private static List<@Nullable Object> row(OverTheYears all, OverTheYears.Line line, boolean published) {
        var row = new ArrayList<@Nullable Object>();
        row.add(line.measure().label());
        row.add(published ? "Published, not from these records" : "These records");
        for (int year : all.years()) {
            PublishedValue put = line.published().get(year);
            Long number = published
                    ? (put == null ? null : (Long) put.value())
                    : line.recorded().get(year);
            row.add(number == null ? null : cell(line.measure(), number));
        }
        row.add(
                published
                        ? String.join(
                                "; ",
                                line.published().values().stream()
                                        .map(v -> v.year() + ": " + v.source())
                                        .toList())
                        : null);
        return row;
    }

    private static Object cell(Measure measure, long number) {
        return switch (measure.unit()) {
            case COUNT, PLACES -> number;
            case MONEY -> new Money(number);
            case RATE -> BigDecimal.valueOf(number, 1);
        };
    }
}
