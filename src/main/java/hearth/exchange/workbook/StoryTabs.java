package hearth.exchange.workbook;

import hearth.common.CodeList;
import hearth.common.Money;
import hearth.geography.Authorities;
import hearth.placements.outside.Returned;
import hearth.reports.AgencyUse;
import hearth.reports.MonthDetails;
import hearth.reports.MonthlySummary;
import hearth.reports.Requests;
import hearth.reports.Stability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came back or stepped down, requests for a home, how long children stay, which agencies are used. */
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
        return new Tab(
                RETURNS,
                "children who came back into the area or from a residential home to a family",
                notes,
                new Table(
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
                        Rows.row("All", null, null, null, null, null, null, null, null, full, part)));
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
                    line.declined(),
                    line.why(),
                    CodeList.named("referral-state").label(line.state()),
                    line.placedOn(),
                    line.days(day),
                    within(line.withinTerms())));
        }
        return new Tab(
                REQUESTS,
                "requests for a home and what came of them",
                List.of("Received since 1 April, or still open at the end of the month. Days: up to the end of the"
                        + " request, or of the month."),
                new Table(
                        "Requests",
                        "",
                        List.of(
                                Column.text("Request", 16),
                                Column.text("Children", 20),
                                Column.date("Asked on"),
                                Column.date("Needed by"),
                                Column.number("Approached"),
                                Column.number("Said no"),
                                Column.text("Why", 40),
                                Column.text("Stands", 24),
                                Column.date("Placed on"),
                                Column.number("Days"),
                                Column.text("Within terms", 14)),
                        rows));
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
                share(s.threeHomes(), s.children())));
        measures.add(Rows.row(
                "Same carers for two years or more", s.settled(), s.longTerm(), share(s.settled(), s.longTerm())));
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
                        + " Same carers: of those under 16 and in care for two and a half years or more; who is"
                        + " placed for adoption counts with the home before. A stay in hospital or on holiday is"
                        + " no move."),
                List.of(
                        new Table(
                                "Stability",
                                "",
                                List.of(
                                        Column.text("Measure", 40),
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
                List.of());
    }

    private static @Nullable Object share(long part, long whole) {
        return whole == 0 ? null : (Object) ((double) part / whole);
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
        return new Tab(
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
    }
}
