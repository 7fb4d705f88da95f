package hearth.exchange.workbook;

import hearth.common.CodeList;
import hearth.common.Money;
import hearth.finance.Forecast;
import hearth.finance.Standing;
import hearth.reports.Funnel;
import hearth.reports.MonthlySummary;
import hearth.reports.Sources;
import hearth.reports.Tracker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From enquiry to approval: the funnel, where enquiries come from, approvals against the target. */
final class RecruitmentTabs {
    static final String FUNNEL = "Recruitment funnel";
    static final String SOURCES = "Enquiries by source";
    static final String TRACKER = "Target tracker";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    /** Lines of the funnel that are figures of their own. */
    private static final Map<String, String> FIGURES = Map.of(
            "Enquiry",
            "enquiries",
            "Initial visit",
            "initial_visits",
            "Application",
            "applications",
            "Approved",
            "approvals");

    private RecruitmentTabs() {}

    static Tab funnel(MonthlySummary summary) {
        YearMonth month = summary.month();
        var rows = new ArrayList<List<@Nullable Object>>();
        long all = summary.funnel().getFirst().yearToDate();
        for (Funnel.Line line : summary.funnel()) {
            String figure = FIGURES.getOrDefault(line.stage(), "funnel." + line.stage());
            String toDate = Numbers.toDate(figure, month);
            rows.add(Rows.row(
                    line.stage(),
                    new Table.Count(figure + "@" + month, line.month()),
                    new Table.Count(toDate, line.yearToDate()),
                    all == 0
                            ? null
                            : new Table.Derived(
                                    (double) line.yearToDate() / all,
                                    List.of(toDate, Numbers.toDate("enquiries", month))),
                    line.medianDays() == null
                            ? null
                            : BigDecimal.valueOf(line.medianDays()).setScale(1, RoundingMode.HALF_UP),
                    line.openNow() == null ? null : new Table.Count("open." + line.stage(), line.openNow()),
                    line.overLimit() == null ? null : new Table.Count("over." + line.stage(), line.overLimit())));
        }
        var table = new Table(
                "Funnel",
                "",
                List.of(
                        Column.text("Stage", 34),
                        Column.number("This month"),
                        Column.number("Year to date"),
                        Column.number("Share of enquiries"),
                        Column.number("Median days in stage"),
                        Column.number("Open now"),
                        Column.number("Over time limit")),
                rows);
        return new Tab(
                        FUNNEL,
                        "how far enquiries go",
                        List.of("A period counts what happened in it: a visit of this month may follow an enquiry of"
                                + " last."),
                        table)
                .with(List.of(new Chart(
                        Chart.Kind.BARS,
                        "From enquiry to approval, 1 April to "
                                + hearth.common.BritishDates.format(month.atEndOfMonth()),
                        "Number",
                        Chart.Cells.down(FUNNEL, "Funnel", 0, rows.size()),
                        List.of(new Chart.Series("Year to date", Chart.Cells.down(FUNNEL, "Funnel", 2, rows.size()))),
                        false)));
    }

    static Tab sources(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Sources.Line line : summary.sources()) {
            Money spend = line.spend() == null ? null : new Money(line.spend());
            Long each = line.costPerApproval();
            rows.add(Rows.row(
                    line.source().isEmpty()
                            ? "Not recorded"
                            : CodeList.named("source").label(line.source()),
                    new Table.Count(Sums.source(line.source(), "month"), line.month()),
                    new Table.Count(Sums.source(line.source(), "enquiries"), line.enquiries()),
                    new Table.Count(Sums.source(line.source(), "visits"), line.visits()),
                    new Table.Count(Sums.source(line.source(), "applications"), line.applications()),
                    new Table.Count(Sums.source(line.source(), "approvals"), line.approvals()),
                    line.enquiries() == 0
                            ? null
                            : new Table.Derived(
                                    (double) line.approvals() / line.enquiries(),
                                    List.of(
                                            Sums.source(line.source(), "approvals"),
                                            Sums.source(line.source(), "enquiries"))),
                    spend,
                    each == null
                            ? null
                            : new Table.Derived(new Money(each), List.of(Sums.source(line.source(), "approvals")))));
        }
        var table = new Table(
                "Sources",
                "",
                List.of(
                        Column.text("Source", 34),
                        Column.number("Enquiries this month"),
                        Column.number("Enquiries"),
                        Column.number("Initial visits"),
                        Column.number("Applications"),
                        Column.number("Approvals"),
                        Column.number("Approvals per enquiry"),
                        Column.number("Spend"),
                        Column.number("Spend per approval")),
                rows);
        return new Tab(
                        SOURCES,
                        "where enquiries come from",
                        List.of("From 1 April unless the heading says otherwise. Approvals by the enquiry that led to"
                                + " them. Spend is what the campaigns cost that began since then."),
                        table)
                .with(List.of(new Chart(
                        Chart.Kind.BARS,
                        "Enquiries by source since 1 April",
                        "Enquiries",
                        Chart.Cells.down(SOURCES, "Sources", 0, Math.max(1, rows.size())),
                        List.of(new Chart.Series(
                                "Enquiries", Chart.Cells.down(SOURCES, "Sources", 2, Math.max(1, rows.size())))),
                        false)));
    }

    static Tab tracker(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Tracker.Line line : summary.tracker()) {
            YearMonth month = line.month();
            rows.add(Rows.row(
                    MONTH.format(month),
                    line.approvals() == null ? null : new Table.Count("approvals@" + month, line.approvals()),
                    line.cumulative() == null
                            ? null
                            : new Table.Count(Numbers.toDate("approvals", month), line.cumulative()),
                    line.target(),
                    line.leavers() == null ? null : new Table.Count("deregistrations@" + month, line.leavers()),
                    line.net() == null ? null : new Table.Count("net_households@" + month, line.net()),
                    line.enquiriesNeeded() == null
                            ? null
                            : new Table.Derived(line.enquiriesNeeded(), List.of(Numbers.toDate("approvals", month)))));
        }
        var table = new Table(
                "Tracker",
                "",
                List.of(
                        Column.text("Month", 34),
                        Column.number("Approvals"),
                        Column.number("Approvals since 1 April"),
                        Column.number("Target by then"),
                        Column.number("De-registrations"),
                        Column.number("Net change"),
                        Column.number("Enquiries still needed")),
                rows);
        boolean target = summary.tracker().getFirst().target() != null;
        var series = new ArrayList<Chart.Series>();
        series.add(new Chart.Series("Approvals since 1 April", Chart.Cells.down(TRACKER, "Tracker", 2, 12)));
        if (target) {
            series.add(new Chart.Series("Target", Chart.Cells.down(TRACKER, "Tracker", 3, 12), true));
        }
        var notes = new ArrayList<String>();
        notes.add(
                target
                        ? "Enquiries still needed: to reach the year's target at the rate of the last twelve months."
                        : "No target for approvals is set for this year. Set one under Settings.");
        List<Standing> standings = summary.standings();
        if (!standings.isEmpty()) {
            notes.add("Forecast: " + Forecast.METHOD);
            notes.add(
                    "Achieved counts on the decision maker's day, not the panel's. A forecast takes 30 closed enquiries"
                            + " and an approval among them.");
        }
        return new Tab(
                        TRACKER,
                        "approvals against the year's target and against each recruitment target",
                        notes,
                        standings.isEmpty() ? List.of(table) : List.of(table, TargetTable.of(standings)),
                        List.of())
                .with(List.of(new Chart(
                        Chart.Kind.LINE,
                        "Approvals against target, " + hearth.common.FinancialYear.of(summary.month()),
                        "Mainstream households",
                        Chart.Cells.down(TRACKER, "Tracker", 0, 12),
                        series,
                        false)));
    }
}
