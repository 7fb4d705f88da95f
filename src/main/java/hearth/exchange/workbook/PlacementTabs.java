package hearth.exchange.workbook;

import hearth.common.CodeList;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.geography.Authorities;
import hearth.reports.CostByType;
import hearth.reports.HowFar;
import hearth.reports.MonthlySummary;
import hearth.reports.OutOfBorough;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Children out of borough, and what homes cost. */
final class PlacementTabs {
    static final String OUT = "Out of borough";
    static final String COST = "Cost";

    private PlacementTabs() {}

    static Tab out(MonthlySummary summary) {
        var authorities = new Authorities();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (OutOfBorough.Line line : summary.outOfBorough()) {
            String authority = line.authority();
            rows.add(Rows.row(
                    line.child(),
                    line.group().label(),
                    line.provider(),
                    line.start(),
                    authority == null ? null : authorities.name(authority),
                    miles(line.miles()),
                    line.band().isEmpty() ? "not known" : line.band(),
                    line.atADistance(),
                    line.reason() == null
                            ? null
                            : CodeList.named("out-of-borough-reason").label(line.reason()),
                    line.approvedBy(),
                    line.approvedOn(),
                    line.hostNotifiedOn(),
                    line.weekly() == null ? null : new Money(line.weekly()),
                    line.returnTarget(),
                    line.nextStep(),
                    line.inTheWay(),
                    line.standing(),
                    line.because()));
        }
        var far = new ArrayList<List<@Nullable Object>>();
        List<HowFar> howFar = summary.details().howFar();
        long now = howFar.stream().mapToLong(HowFar::now).sum();
        long begun = howFar.stream().mapToLong(HowFar::begun).sum();
        for (HowFar one : howFar) {
            far.add(Rows.row(
                    one.category().label(),
                    one.now(),
                    Rows.share(one.now(), now),
                    one.begun(),
                    Rows.share(one.begun(), begun)));
        }
        return new Tab(
                        OUT,
                        "children whose home lies outside the council's boundary",
                        notes(summary),
                        List.of(
                                new Table(
                                        "OutOfBorough",
                                        "",
                                        List.of(
                                                Column.text("Child", 12),
                                                Column.text("Home", 24),
                                                Column.text("Provider", 24),
                                                Column.date("Start"),
                                                Column.text("Authority", 18),
                                                Column.number("Miles"),
                                                Column.text("Band of miles", 12),
                                                Column.text("At a distance", 12),
                                                Column.text("Reason", 26),
                                                Column.text("Approved by", 20),
                                                Column.date("Approved on"),
                                                Column.date("Area authority told on"),
                                                Column.number("Weekly cost"),
                                                Column.date("Planned return"),
                                                Column.text("Next step", 26),
                                                Column.text("What is in the way", 26),
                                                Column.text("Way back", 16),
                                                Column.text("Because", 40)),
                                        rows),
                                new Table(
                                        "HowFar",
                                        "All children looked after by how far from home they live",
                                        List.of(
                                                Column.text("Inside or outside, straight miles", 40),
                                                Column.number("Children"),
                                                Column.number("Share"),
                                                Column.number("Homes begun since 1 April"),
                                                Column.number("Share of those")),
                                        far,
                                        Rows.row("All", now, null, begun, null))),
                        List.of())
                .with(List.of(new Chart(
                        Chart.Kind.LINE,
                        "Children out of borough, last twelve months",
                        "Children",
                        MonthsTab.months(),
                        List.of(
                                new Chart.Series("Out of borough", MonthsTab.row(summary, "children_out_of_borough")),
                                new Chart.Series("Over 20 miles", MonthsTab.row(summary, "children_over_20_miles"))),
                        false)));
    }

    private static List<String> notes(MonthlySummary summary) {
        String what =
                "On the last day of the month. By reference; restricted children are counted in the figures and not"
                        + " listed. Exactly 20.0 miles is not over 20. What people wrote in their own words stands on"
                        + " the record and not here, because it may name somebody.";
        OutOfBorough.Count count = summary.wayBack();
        String both = "All: " + count.all() + ". To return: " + count.toReturn() + ", of whom " + count.forecast()
                + " have a day in this financial year and a named home, and "
                + (count.toReturn() - count.forecast()) + " do not yet.";
        return summary.prices()
                ? List.of(what, both)
                : List.of(what, both, "Weekly costs are left out: whoever made this workbook may not see costs.");
    }

    private static @Nullable Object miles(@Nullable Miles miles) {
        return miles == null ? null : miles.milesOrNull();
    }

    static Tab cost(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CostByType.Line line : summary.costs()) {
            String cell = "cost.children." + line.kind();
            rows.add(Rows.row(
                    line.kind().label(),
                    new Table.Count(cell, line.children()),
                    new Table.Count("cost.no_price." + line.kind(), line.noPrice()),
                    price(line.weeklyLeast(), cell),
                    price(line.weeklyAverage(), cell),
                    price(line.weeklyMost(), cell),
                    price(line.weekly(), cell),
                    new Money(line.month()),
                    new Money(line.yearToDate()),
                    new Money(line.forecast()),
                    money(line.budget()),
                    money(line.variance()),
                    money(line.volume()),
                    money(line.mix()),
                    money(line.price())));
        }
        var table = new Table(
                "Cost",
                "",
                List.of(
                        Column.text("Home", 34),
                        Column.number("Children"),
                        Column.number("Without a price"),
                        Column.number("Least a week"),
                        Column.number("Average a week"),
                        Column.number("Most a week"),
                        new Column("All a week", 14, true),
                        new Column("This month", 15, true),
                        new Column("Year to date", 16, true),
                        new Column("Forecast for the year", 16, true),
                        new Column("Budget for the year", 16, true),
                        new Column("Over budget", 16, true),
                        new Column("Of which volume", 16, true),
                        new Column("Of which mix", 16, true),
                        new Column("Of which price", 16, true)),
                rows,
                total(summary));
        int n = rows.size();
        var series = new ArrayList<Chart.Series>();
        series.add(new Chart.Series("Forecast", Chart.Cells.down(COST, "Cost", 9, n)));
        if (summary.costs().stream().anyMatch(c -> c.budget() != null)) {
            series.add(new Chart.Series("Budget", Chart.Cells.down(COST, "Cost", 10, n)));
        }
        return new Tab(
                COST,
                "what homes cost, by kind",
                List.of("Less contributions. Forecast: spent since 1 April, and what placements and prices that run"
                        + " now come to until 31 March, as agreed. Over budget is more than nothing where more will be"
                        + " spent: volume is more weeks, mix is weeks in other kinds of home than budgeted, price is the"
                        + " rest; known where days were budgeted."),
                List.of(table),
                List.of(new Chart(
                        Chart.Kind.COLUMNS,
                        "Forecast for the year by kind of home, " + hearth.common.FinancialYear.of(summary.month()),
                        "Pounds",
                        Chart.Cells.down(COST, "Cost", 0, n),
                        series,
                        false)));
    }

    private static List<@Nullable Object> total(MonthlySummary summary) {
        var costs = summary.costs();
        var figure = summary.figures().get("cost_total");
        Long toDate = figure.yearToDate();
        return Rows.row(
                "All homes",
                null,
                null,
                null,
                null,
                null,
                null,
                new Money(summary.figures().value("cost_total")),
                new Money(toDate == null ? 0 : toDate),
                new Money(costs.stream().mapToLong(CostByType.Line::forecast).sum()),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Object price(@Nullable Long pence, String children) {
        return pence == null ? null : new Table.Derived(new Money(pence), List.of(children));
    }

    private static @Nullable Money money(@Nullable Long pence) {
        return pence == null ? null : new Money(pence);
    }
}
