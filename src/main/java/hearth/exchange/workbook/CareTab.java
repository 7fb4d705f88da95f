package hearth.exchange.workbook;

import hearth.reports.CareFlow;
import hearth.reports.Figure;
import hearth.reports.MonthlySummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Children looked after: how many, who came and left and why, beside what was wanted. */
final class CareTab {
    static final String NAME = "Children looked after";

    private CareTab() {}

    static Tab of(MonthlySummary summary) {
        CareFlow care = summary.care();
        Figure stock = summary.figures().get("children_looked_after");
        Figure rate = summary.figures().get("rate_per_10000");
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(Rows.row("Looked after when the year began", null, care.atStart()));
        rows.add(Rows.row("Came into care", care.came().month(), care.came().yearToDate()));
        rows.add(Rows.row("Left care", care.ceased().month(), care.ceased().yearToDate()));
        rows.add(Rows.row(
                "More came than left", care.came().month() - care.ceased().month(), care.net()));
        rows.add(Rows.row("Looked after on the last day", care.now(), null));
        rows.add(Rows.row("Wanted by now", stock.targetToDate(), stock.target()));
        rows.add(Rows.row("Rate per 10,000 children", rate.decimal(rate.value()), null));
        rows.add(Rows.row("Share of those who left who were adopted", null, care.adopted()));
        var left = new ArrayList<List<@Nullable Object>>();
        for (CareFlow.Left one : care.left()) {
            left.add(Rows.row(
                    one.reason().label(), one.count().month(), one.count().yearToDate()));
        }
        List<Column> columns =
                List.of(Column.text("Measure", 44), Column.number("This month"), Column.number("Year to date"));
        return new Tab(
                NAME,
                "children as they come into care and leave it",
                List.of("Short breaks are left out. Wanted by now: in a straight line from where the number stood; the"
                        + " year's target stands under year to date. Turned 18: care ended on or after the 18th"
                        + " birthday, unless another order is the reason."),
                List.of(
                        new Table("CareFlow", "", columns, rows),
                        new Table(
                                "LeftCare",
                                "Left care by reason",
                                List.of(
                                        Column.text("Reason", 44),
                                        Column.number("This month"),
                                        Column.number("Year to date")),
                                left,
                                Rows.row(
                                        "All",
                                        care.ceased().month(),
                                        care.ceased().yearToDate()))),
                List.of());
    }
}
