package hearth.exchange.workbook;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.geography.Authorities;
import hearth.placements.outside.Returned;
import hearth.reports.AgencyUse;
import hearth.reports.MonthDetails;
import hearth.reports.MonthlySummary;
import hearth.reports.Requests;
import hearth.reports.Stability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who came back or stepped down, requests for a home, how long children stay, which agencies are used. It is long because four
 * tabs stand here, column by column.
 */
final class StoryTabs {
    static final String RETURNS = "Returns and step-down";
    static final String REQUESTS = "Match requests";
    static final String STABILITY = "Stability";
    static final String AGENCIES = "Agency use";

    private StoryTabs() {}

    static Tab returns(MonthlySummary summary) {
        MonthDetails details = summary.details();
        var authorities = new Authorities();
        var rows = new ArrayList<List<@Nullable Object>>();
        Money part = Money.ZERO;
        Money full = Money.ZERO;
        for (Returned r : details.returned()) {
            String from = r.fromAuthority();
            rows.add(Rows.row(
                    r.child(),
                    r.kind().label(),
                    place(r.fromPlace()),
                    from == null ? null : authorities.name(from),
                    place(r.toPlace()),
                    r.on(),
                    r.didNotHold() ? "Did not hold" : "",
                    r.before() == null ? null : r.before().asMoney(),
                    r.after() == null ? null : r.after().asMoney(),
                    r.fullYear(),
                    r.partYear()));
            part = part.plus(r.partYear() == null ? Money.ZERO : r.partYear());
            full = full.plus(r.fullYear() == null ? Money.ZERO : r.fullYear());
        }
        var notes = new ArrayList<String>(List.of(
                "Since 1 April. Brought back: from a home outside the boundary to another inside it, in the same"
                        + " period of care; carers who move house, adoption and leaving care are none. Did not hold:"
                        + " outside, or in a residential home, again within 12 weeks. Carers came over: from an agency to"
                        + " us with the child, the same home without a move. Less than nothing costs more.",
                details.restrictedReturns() + " restricted children are left out."));
        if (!summary.prices()) {
            notes.add("Weekly costs are left out: whoever made this workbook may not see costs.");
        }
        List<List<@Nullable Object>> months = saved(summary);
        var returns = new Table(
                "Returns",
                "",
                List.of(
                        Column.text("Child", 12),
                        Column.text("What", 16),
                        Column.text("From", 30),
                        Column.text("Council there", 18),
                        Column.text("To", 30),
                        Column.date("On"),
                        Column.text("Held", 14),
                        Column.number("Weekly before"),
                        Column.number("Weekly after"),
                        new Column("Less in a full year", 16, true),
                        new Column("Less in this year", 16, true)),
                rows,
                Rows.row("All", null, null, null, null, null, null, null, null, full, part));
        return new Tab(
                RETURNS,
                "children who came back into the area or from a residential home to a family",
                notes,
                List.of(
                        returns,
                        new Table(
                                "Saved",
                                "Less in this year, month by month",
                                List.of(Column.text("Up to the end of", 16), new Column("Less in this year", 16, true)),
                                months)),
                List.of(new Chart(
                        Chart.Kind.LINE,
                        "Less in this year by children who came back or stepped down, since April",
                        "Pounds",
                        Chart.Cells.down(RETURNS, "Saved", 0, months.size()),
                        List.of(new Chart.Series(
                                "Less in this year", Chart.Cells.down(RETURNS, "Saved", 1, months.size()))),
                        false)));
    }

    /** What those who had come by the end of each month cost less in this year, added up since April. */
    private static List<List<@Nullable Object>> saved(MonthlySummary summary) {
        var months = new ArrayList<List<@Nullable Object>>();
        YearMonth month = FinancialYear.of(summary.month().atEndOfMonth()).firstMonth();
        while (!month.isAfter(summary.month())) {
            LocalDate end = month.atEndOfMonth();
            Money sum = summary.details().returned().stream()
                    .filter(r -> !r.on().isAfter(end))
                    .map(Returned::partYear)
                    .filter(Objects::nonNull)
                    .reduce(Money.ZERO, Money::plus);
            months.add(Rows.row(BritishDates.format(month), sum));
            month = month.plusMonths(1);
        }
        return months;
    }

    private static String place(String code) {
        return CodeList.named("place").label(code);
    }

    static Tab requests(MonthlySummary summary) {
        LocalDate day = summary.month().atEndOfMonth();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Requests.Line line : summary.details().requests()) {
            rows.add(Rows.row(
                    line.request(),
                    line.children(),
                    line.asked(),
                    line.neededBy(),
                    line.approached(),
                    line.offered(),
                    line.declined(),
                    reasons(line.why()),
                    CodeList.named("referral-state").label(line.state()),
                    line.placedOn(),
                    line.days(day),
                    within(line.withinTerms())));
        }
        LocalDate since = FinancialYear.of(day).firstDay();
        var speed = new ArrayList<List<@Nullable Object>>();
        for (boolean emergency : List.of(true, false)) {
            Requests.ToPlace found = Requests.toPlace(summary.details().requests(), since, emergency);
            speed.add(Rows.row(
                    emergency ? "Emergencies" : "Planned", found.placed(), days(found.median()), found.longest()));
        }
        var why = new ArrayList<List<@Nullable Object>>();
        for (Requests.Declined declined : summary.details().declined()) {
            why.add(Rows.row(
                    declined.reason() == null ? "No reason given" : reasons(declined.reason()), declined.times()));
        }
        var table = new Table(
                "Requests",
                "",
                List.of(
                        Column.text("Request", 16),
                        Column.text("Children", 20),
                        Column.date("Asked on"),
                        Column.date("Needed by"),
                        Column.number("Approached"),
                        Column.number("Offered"),
                        Column.number("Said no"),
                        Column.text("Why", 40),
                        Column.text("Stands", 24),
                        Column.date("Placed on"),
                        Column.number("Days"),
                        Column.text("Within terms", 14)),
                rows);
        return new Tab(
                REQUESTS,
                "requests for a home and what came of them",
                List.of("Received or ended since 1 April, or still open at the end of the month. Days: up to the end"
                        + " of the request, or of the month. Time to place: of those placed since 1 April, the"
                        + " middle one and the longest. Restricted requests are left out."),
                List.of(
                        table,
                        new Table(
                                "TimeToPlace",
                                "Time to place",
                                List.of(
                                        Column.text("Requests", 40),
                                        Column.number("Placed"),
                                        Column.number("Days, the middle one"),
                                        Column.number("Days, the longest")),
                                speed),
                        new Table(
                                "WhyNot",
                                "Why homes were refused since 1 April",
                                List.of(Column.text("Reason", 40), Column.number("Times")),
                                why)),
                why.isEmpty()
                        ? List.of()
                        : List.of(new Chart(
                                Chart.Kind.BARS,
                                "Why homes were refused, since 1 April",
                                "Times",
                                Chart.Cells.down(REQUESTS, "WhyNot", 0, why.size()),
                                List.of(new Chart.Series("Times", Chart.Cells.down(REQUESTS, "WhyNot", 1, why.size()))),
                                false)));
    }

    private static @Nullable BigDecimal days(@Nullable Double days) {
        return days == null ? null : BigDecimal.valueOf(days);
    }

    /** Reasons as people read them, some joined by semicolons. */
    private static @Nullable String reasons(@Nullable String why) {
        return why == null
                ? null
                : Stream.of(why.split("; ", -1))
                        .map(CodeList.named("decline-reason")::label)
                        .collect(Collectors.joining("; "));
    }

    private static @Nullable String within(@Nullable String answer) {
        return answer == null ? null : answer.equals("YES") ? "Yes" : answer.equals("NO") ? "No" : "Not known";
    }

    static Tab stability(MonthlySummary summary) {
        Stability s = summary.details().stability();
        var measures = new ArrayList<List<@Nullable Object>>();
        measures.add(Rows.row(
                "Three homes or more in twelve months",
                s.threeHomes(),
                s.children(),
                Rows.share(s.threeHomes(), s.children())));
        measures.add(Rows.row(
                "Three homes or more in two years",
                s.threeInTwo(),
                s.twoYears(),
                Rows.share(s.threeInTwo(), s.twoYears())));
        measures.add(Rows.row(
                "Same carers for two years or more", s.settled(), s.longTerm(), Rows.share(s.settled(), s.longTerm())));
        measures.add(Rows.row(
                "Moved in on the day of the decision or the next, since 1 April",
                s.moves().atOnce(),
                s.moves().decided(),
                Rows.share(s.moves().atOnce(), s.moves().decided())));
        measures.add(Rows.row(
                "Visited in time",
                s.visits().inTime(),
                s.visits().children(),
                Rows.share(s.visits().inTime(), s.visits().children())));
        measures.add(Rows.row(
                "Care plan reviewed in time",
                s.reviews().inTime(),
                s.reviews().children(),
                Rows.share(s.reviews().inTime(), s.reviews().children())));
        long withinDay =
                s.endings().stream().mapToLong(Stability.Ending::withinDay).sum();
        long told = s.endings().stream().mapToLong(Stability.Ending::told).sum();
        measures.add(Rows.row(
                "Unplanned endings since 1 April, moved within 24 hours",
                withinDay,
                told,
                Rows.share(withinDay, told)));
        measures.add(Rows.row("Went missing since 1 April", s.missing().children(), null, null));
        measures.add(Rows.row("Times they went missing", s.missing().times(), null, null));
        var endings = new ArrayList<List<@Nullable Object>>();
        long month = 0;
        long year = 0;
        for (Stability.Ending e : s.endings()) {
            endings.add(Rows.row(
                    e.reason() == null
                            ? "No reason recorded"
                            : CodeList.named("place-change").label(e.reason()),
                    e.month(),
                    e.yearToDate()));
            month += e.month();
            year += e.yearToDate();
        }
        return new Tab(
                STABILITY,
                "how long children stay with the same carers",
                List.of("On the last day of the month. Three homes: of all looked after with a home that is recorded."
                        + " Two years: of those in care for two years or more. In time: the next visit or review is not"
                        + " overdue. Moved in: of moves on which a decision is recorded, also one signed afterwards. Moved"
                        + " within 24 hours of the decision that the child cannot stay: of those unplanned endings of"
                        + " which it is recorded. Same carers: of those under 16 and in care for two and a half years or"
                        + " more; who is placed for adoption counts with the home before. A stay in hospital or on holiday"
                        + " is no move."),
                List.of(
                        new Table(
                                "Stability",
                                "",
                                List.of(
                                        Column.text("Measure", 52),
                                        Column.number("Children"),
                                        Column.number("Of"),
                                        Column.number("Share")),
                                measures),
                        new Table(
                                "UnplannedEndings",
                                "Unplanned endings by reason",
                                List.of(
                                        Column.text("Reason", 40),
                                        Column.number("This month"),
                                        Column.number("Year to date")),
                                endings,
                                Rows.row("All", month, year))),
                List.of(new Chart(
                        Chart.Kind.LINE,
                        "Unplanned endings, last twelve months",
                        "Endings",
                        MonthsTab.months(),
                        List.of(new Chart.Series("Unplanned endings", MonthsTab.row(summary, "unplanned_endings"))),
                        false)));
    }

    static Tab agencies(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        long children = 0;
        long spent = 0;
        for (AgencyUse.Line line : summary.details().agencies()) {
            rows.add(Rows.row(
                    line.provider(),
                    line.children(),
                    line.average() == null || !summary.prices() ? null : new Money(line.average()),
                    new Money(line.spent()),
                    line.ourHome(),
                    line.noneOfOurs(),
                    line.children() - line.ourHome() - line.noneOfOurs()));
            children += line.children();
            spent += line.spent();
        }
        int n = rows.size();
        Tab tab = new Tab(
                AGENCIES,
                "children with agencies' foster carers",
                List.of("Children on the last day of the month, spending since 1 April less contributions. Whether a"
                        + " home of ours would have done is what was recorded when the child moved in."),
                new Table(
                        "Agencies",
                        "",
                        List.of(
                                Column.text("Agency", 34),
                                Column.number("Children"),
                                Column.number("Average a week"),
                                new Column("Spent to date", 16, true),
                                Column.number("Ours would have done"),
                                Column.number("None of ours"),
                                Column.number("Not recorded")),
                        rows,
                        Rows.row("All agencies", children, null, new Money(spent), null, null, null)));
        return n == 0
                ? tab
                : tab.with(List.of(new Chart(
                        Chart.Kind.BARS,
                        "Children with each agency on the last day of the month",
                        "Children",
                        Chart.Cells.down(AGENCIES, "Agencies", 0, n),
                        List.of(new Chart.Series("Children", Chart.Cells.down(AGENCIES, "Agencies", 1, n))),
                        false)));
    }
}
