package hearth.exchange.workbook;

import hearth.carers.Leaving;
import hearth.common.BritishDates;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.reports.CarerDetails;
import hearth.reports.MonthlySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who withdrew, who left, what is due with those who foster, and what was raised about them. */
final class CarerTabs {
    static final String WITHDRAWALS = "Withdrawals";
    static final String LEAVERS = "De-registrations";
    static final String DUE = "Reviews and checks due";
    static final String CONCERNS = "Allegations and complaints";

    private CarerTabs() {}

    static Tab withdrawals(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CarerDetails.Withdrawal line : summary.carers().withdrawals()) {
            rows.add(Rows.row(
                    CodeList.named("enquiry-stage").label(line.stage()),
                    line.reason() == null
                            ? "Not recorded"
                            : CodeList.named("enquiry-closed").label(line.reason()),
                    ofsteds(line.reason()),
                    new Table.Count(Sums.withdrawal(line, "month"), line.month()),
                    new Table.Count(Sums.withdrawal(line, "year"), line.yearToDate())));
        }
        var figure = summary.figures().get("withdrawals");
        var table = new Table(
                "Withdrawals",
                "",
                List.of(
                        Column.text("Stage reached", 26),
                        Column.text("Reason", 50),
                        Column.text("Ofsted's code", 14),
                        Column.number("This month"),
                        Column.number("Year to date")),
                rows,
                Rows.row(
                        "All",
                        null,
                        null,
                        Numbers.of(figure, figure.value(), summary.month()),
                        Numbers.toDate(figure, summary.month())));
        return new Tab(
                        WITHDRAWALS,
                        "applicants who withdrew before a decision, or were counselled out",
                        List.of("Only after an application: an enquiry that is dropped is no withdrawal. Since 1 April"
                                + " where the heading says year to date."),
                        table)
                .with(bars(summary, WITHDRAWALS, "Withdrawals by reason", "Withdrawals", 1, 4, rows.size()));
    }

    /** Ofsted has codes for applicants who withdraw, and none for what a team calls its own reasons. */
    private static @Nullable String ofsteds(@Nullable String reason) {
        return reason == null
                ? null
                : CodeList.named("enquiry-closed")
                        .find(reason)
                        .filter(code -> code.group().equals("WITHDRAWN"))
                        .map(Code::code)
                        .orElse(null);
    }

    static Tab leavers(MonthlySummary summary, Edition edition) {
        List<CarerDetails.Leaver> leavers = summary.carers().leavers();
        var months = new TreeMap<String, long[]>();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CarerDetails.Leaver one : leavers) {
            String why = edition == Edition.TEAM ? one.reason() : Leaving.coded(one.reason());
            long[] counts = months.computeIfAbsent(why, reason -> new long[2]);
            counts[1]++;
            if (java.time.YearMonth.from(one.on()).equals(summary.month())) {
                counts[0]++;
            }
            rows.add(Rows.row(
                    one.on(),
                    one.reference() == null ? "Restricted" : one.reference(),
                    one.mainType() == null
                            ? null
                            : CodeList.named("fostering-type").label(one.mainType()),
                    Leaving.label(one.reason()),
                    one.years(),
                    one.interviewed() ? "Yes" : "No"));
        }
        var reasons = new ArrayList<List<@Nullable Object>>();
        months.forEach((reason, counts) -> reasons.add(Rows.row(
                Leaving.label(reason),
                new Table.Count(Sums.leaver(reason, "month"), counts[0]),
                new Table.Count(Sums.leaver(reason, "year"), counts[1]))));
        var figure = summary.figures().get("deregistrations");
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "LeaversByReason",
                "",
                List.of(Column.text("Reason", 34), Column.number("This month"), Column.number("Year to date")),
                reasons,
                Rows.row(
                        "All",
                        Numbers.of(figure, figure.value(), summary.month()),
                        Numbers.toDate(figure, summary.month()))));
        if (edition == Edition.TEAM) {
            tables.add(new Table(
                    "Leavers",
                    "One by one, since 1 April",
                    List.of(
                            Column.date("On"),
                            Column.text("Household", 16),
                            Column.text("Type", 30),
                            Column.text("Why", 34),
                            Column.number("Years served"),
                            Column.text("Exit interview", 14)),
                    rows));
        }
        return new Tab(
                LEAVERS,
                "mainstream households whose approval by our own service ended",
                List.of("By the first day without approval. Years are counted from the first full approval by us. A"
                        + " household that goes on from one approval to the next has not left."),
                tables,
                bars(
                        summary,
                        LEAVERS,
                        "De-registrations by reason",
                        "Households",
                        0,
                        2,
                        reasons.size(),
                        "LeaversByReason"));
    }

    static Tab due(MonthlySummary summary) {
        CarerDetails details = summary.carers();
        var shares = new ArrayList<List<@Nullable Object>>();
        for (CarerDetails.OnTime line : details.onTime()) {
            shares.add(Rows.row(line.duty(), line.of(), line.overdue(), line.notKnown(), line.share()));
        }
        Map<String, String> initials = Initials.of(details.due().stream()
                .map(CarerDetails.HouseholdDue::officer)
                .filter(Objects::nonNull)
                .toList());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CarerDetails.HouseholdDue one : details.due()) {
            rows.add(Rows.row(
                    one.reference(),
                    one.review(),
                    one.lastUnannounced(),
                    one.dbs(),
                    one.medical(),
                    one.lastTraining(),
                    one.overdueDays(),
                    one.officer() == null ? null : initials.get(one.officer())));
        }
        return new Tab(
                DUE,
                "what is overdue, or due in three months, with households fully approved by us",
                List.of(
                        "As at the last day of the month. In time: not overdue on that day. A check counts for the"
                                + " person it is on; the list shows the one of the household that runs out first. Not"
                                + " known: nobody has written it down in Hearth. It is overdue with nobody, and in time"
                                + " with nobody. Officers stand by their initials.",
                        details.restrictedDue() + " restricted households are left out of the list."),
                List.of(
                        new Table(
                                "OnTime",
                                "",
                                List.of(
                                        Column.text("Duty", 44),
                                        Column.number("Households or carers"),
                                        Column.number("Overdue"),
                                        Column.number("Not known"),
                                        Column.number("In time")),
                                shares),
                        new Table(
                                "Due",
                                "Household by household",
                                List.of(
                                        Column.text("Household", 16),
                                        Column.date("Review due"),
                                        Column.date("Last unannounced visit"),
                                        Column.date("DBS until"),
                                        Column.date("Medical until"),
                                        Column.date("Last training"),
                                        Column.number("Days overdue"),
                                        Column.text("Officer", 12)),
                                rows)),
                bars(summary, DUE, "Share in time", "Share", 0, 4, shares.size(), "OnTime"));
    }

    static Tab concerns(MonthlySummary summary) {
        List<CarerDetails.ConcernCount> counts = summary.carers().concerns();
        var rows = new ArrayList<List<@Nullable Object>>();
        if (counts != null) {
            for (CarerDetails.ConcernCount line : counts) {
                String cell = "concern." + line.kind() + "." + line.outcome() + ".";
                rows.add(Rows.row(
                        line.kind().label(),
                        line.outcome() == null
                                ? "Received"
                                : CodeList.named("concern-outcome").label(line.outcome()),
                        new Table.Count(cell + "month", line.month()),
                        new Table.Count(cell + "year", line.yearToDate())));
            }
        }
        return new Tab(
                CONCERNS,
                "what was raised about carers, and what came of it",
                List.of(
                        counts == null
                                ? "Left out: whoever made this workbook may not see allegations and complaints."
                                : "Received counts on the day it came in, an outcome on the day of the outcome. Three"
                                        + " kinds that are never mixed."),
                new Table(
                        "Concerns",
                        "",
                        List.of(
                                Column.text("Kind", 22),
                                Column.text("Received or outcome", 30),
                                Column.number("This month"),
                                Column.number("Year to date")),
                        rows));
    }

    private static List<Chart> bars(
            MonthlySummary summary, String tab, String title, String axis, int names, int numbers, int rows) {
        return bars(summary, tab, title, axis, names, numbers, rows, tab);
    }

    private static List<Chart> bars(
            MonthlySummary summary,
            String tab,
            String title,
            String axis,
            int names,
            int numbers,
            int rows,
            String table) {
        return rows == 0
                ? List.of()
                : List.of(new Chart(
                        Chart.Kind.BARS,
                        title + ", to " + BritishDates.format(summary.month().atEndOfMonth()),
                        axis,
                        Chart.Cells.down(tab, table, names, rows),
                        List.of(new Chart.Series(axis, Chart.Cells.down(tab, table, numbers, rows))),
                        false));
    }
}
